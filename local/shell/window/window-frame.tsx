/**
 * One person's window: title bar, rail, a place, and what is asked over it. A page shows one of them, or two as neighbours of
 * the same document: teams-js installs its sign-in bridge only when the app's parent is the top window.
 */
import type { ReactNode } from 'react';
import { Button, FluentProvider, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons';
import type { DeepLink } from '../bridge/functions.ts';
import type { Person } from '../control/types.ts';
import { PersonAvatar } from '../kit/person-avatar.tsx';
import { themeOf } from '../kit/themes.ts';
import { AddAppDialog } from './add-app-dialog.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { NOWHERE, writeRoute, type Route } from './route.ts';
import type { PersonWindow } from './use-person-window.ts';
import { WindowStateProvider } from './window-state.ts';

const useStyles = makeStyles({
  provider: { flex: '1 1 0', minWidth: 0, minHeight: 0, display: 'flex', containerType: 'inline-size', containerName: 'window' },
  window: { flex: 1, minWidth: 0, minHeight: 0, position: 'relative', display: 'flex' },
  inside: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    background: tokens.colorNeutralBackground4,
  },
  titleBar: { display: 'flex', alignItems: 'center', gap: '8px', height: '44px', flexShrink: 0, padding: '0 14px 0 8px' },
  branded: {
    background: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    '& button:not(:disabled)': { color: tokens.colorNeutralForegroundOnBrand },
  },
  tenant: { fontWeight: tokens.fontWeightSemibold, marginRight: 'auto' },
  who: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  whoBranded: { color: 'inherit' },
  body: { flex: 1, minHeight: 0, display: 'flex' },
  content: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    overflow: 'hidden',
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground1,
  },
});

const organisation = (person: Person) => {
  const domain = person.userPrincipalName.split('@')[1]?.split('.')[0] ?? '';
  return domain.charAt(0).toUpperCase() + domain.slice(1);
};

/** Where a shared link leads: the same place in the app, for whoever opens it. */
const deepLinkUrl = (path: string, person: Person, route: Route, link: DeepLink) => {
  const tab: Partial<Route> = route.view === 'app' ? {} : { view: 'chat', tab: 'accord', chat: route.chat };
  const place: Route = { ...route, ...NOWHERE, ...tab, sub: link.subPageId, theme: 'default' };
  return `${window.location.origin}${path}?${writeRoute(new URLSearchParams({ as: person.id }), '', place)}`;
};

export interface WindowFrameProps {
  readonly of: PersonWindow;
  /** Null in a place that has the window to itself. */
  readonly rail: ReactNode;
  /** What this host asks over the window. */
  readonly over?: ReactNode;
  readonly children: ReactNode;
}

export function WindowFrame({ of: { state, prompts }, rail, over, children }: WindowFrameProps) {
  const styles = useStyles();
  const { person, navigation, host, frames } = state;
  const { route } = navigation;
  const [consent] = prompts.consents;
  const inOutlook = host === 'Outlook';

  const pressBack = () => {
    const front = [...frames].at(-1);
    if (!front?.pressBack()) navigation.back();
  };

  return (
    <FluentProvider theme={themeOf(route.theme, host).fluent} className={styles.provider}>
      <WindowStateProvider value={state}>
        <section className={styles.window} aria-label={`Window of ${person.displayName}`}>
          <div className={styles.inside} inert={prompts.isOpen || Boolean(over)}>
            <div className={mergeClasses(styles.titleBar, inOutlook && styles.branded)}>
              <Button
                appearance="transparent"
                icon={<ChevronLeft20Regular />}
                aria-label="Back"
                disabled={!navigation.canGoBack}
                onClick={pressBack}
              />
              <Text className={styles.tenant}>{inOutlook ? 'Outlook' : organisation(person)}</Text>
              <Text size={200} className={mergeClasses(styles.who, inOutlook && styles.whoBranded)}>
                {person.displayName}
              </Text>
              <PersonAvatar person={person} size={28} />
            </div>
            <div className={styles.body}>
              {rail}
              <main className={styles.content}>{children}</main>
            </div>
          </div>
          {over}
          {consent && (
            <ConsentDialog key={prompts.consents.length} person={person} refusal={consent.refusal} onAnswer={consent.answer} />
          )}
          {prompts.link && (
            <LinkDialog
              label={prompts.link.label}
              url={deepLinkUrl(`/${host.toLowerCase()}`, person, route, prompts.link)}
              onClose={prompts.dismiss}
            />
          )}
          {prompts.adding !== null && <AddAppDialog chatId={prompts.adding} onClose={prompts.dismiss} />}
        </section>
      </WindowStateProvider>
    </FluentProvider>
  );
}
