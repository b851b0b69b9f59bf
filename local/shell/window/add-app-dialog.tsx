/**
 * What + shows in a chat: apps that can be added as a tab. A static tab is pinned at once, without a dialog of its own
 * (learn.microsoft.com/microsoftteams/platform/tabs/how-to/create-channel-group-tab, "Migrate your configurable tab").
 */
import { useEffect, useId, useRef } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { installInChat } from '../control/tenant.ts';
import { readCalendarsAgain } from '../control/use-world.ts';
import { Overlay } from './overlay.tsx';
import { useWindowState } from './window-state.ts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: '24px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  app: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  logo: {
    display: 'grid',
    placeItems: 'center',
    width: '40px',
    height: '40px',
    borderRadius: tokens.borderRadiusLarge,
    background: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightBold,
  },
  name: { marginRight: 'auto' },
  actions: { display: 'flex', justifyContent: 'flex-end' },
});

export function AddAppDialog({ chatId, onClose }: { readonly chatId: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const heading = useId();
  const { navigation } = useWindowState();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => void first.current?.focus(), []);
  const add = () => {
    onClose();
    void installInChat(chatId).then(() => {
      readCalendarsAgain();
      navigation.adjust(navigation.route.view === 'meeting' ? { panel: true } : { tab: 'accord' });
    });
  };
  return (
    <Overlay labelledBy={heading} onDismiss={onClose}>
      <div className={styles.body}>
        <h2 id={heading} className={styles.title}>
          Add an app
        </h2>
        <div className={styles.app}>
          <span className={styles.logo} aria-hidden>
            A
          </span>
          <Text weight="semibold" className={styles.name}>
            Accord
          </Text>
          <Button ref={first} appearance="primary" onClick={add}>
            Add
          </Button>
        </div>
        <div className={styles.actions}>
          <Button onClick={onClose}>Close</Button>
        </div>
      </div>
    </Overlay>
  );
}
