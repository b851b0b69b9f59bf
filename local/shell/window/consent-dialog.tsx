/**
 * The permission prompt, and the page that says that an administrator has to be asked
 * (learn.microsoft.com/entra/identity-platform/application-consent-experience). In life a window of its own; here it is
 * shown inside the window of the person who is asked.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, ShieldLock24Regular } from '@fluentui/react-icons';
import { readScopeTexts, type ScopeText, type TokenRefusal } from '../control/sign-in.ts';
import type { Person } from '../control/types.ts';
import { Mark } from '../kit/mark.tsx';
import { PersonAvatar } from '../kit/person-avatar.tsx';
import { Overlay } from './overlay.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground3,
    background: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: '24px 28px 28px', overflowY: 'auto' },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
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
  stack: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3 },
  scopes: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  scope: { display: 'grid', gridTemplateColumns: '20px 1fr', gap: tokens.spacingHorizontalS },
  check: { color: tokens.colorBrandForeground1 },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

export interface ConsentDialogProps {
  readonly person: Person;
  readonly refusal: TokenRefusal;
  readonly onAnswer: (answer: 'accepted' | 'cancelled') => void;
}

export function ConsentDialog({ person, refusal, onAnswer }: ConsentDialogProps) {
  const styles = useStyles();
  const heading = useId();
  const [texts, setTexts] = useState<readonly ScopeText[] | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    void readScopeTexts().then(setTexts, () => setTexts([]));
  }, []);
  const missing = refusal.scopes.map(
    (scope) => texts?.find((text) => text.scope === scope) ?? { scope, title: scope, description: '', needsAdmin: false },
  );
  // Entra ID does not let a person begin what only an administrator can finish.
  const needsAdmin = refusal.error === 'admin_consent_required' || missing.some((one) => one.needsAdmin);
  useEffect(() => void first.current?.focus(), [needsAdmin, texts === null]);
  return (
    <Overlay labelledBy={heading} onDismiss={() => onAnswer('cancelled')}>
      <div className={styles.bar}>
        <Mark size={16} />
        Sign-in · Local Microsoft 365
      </div>
      <div className={styles.body}>
        <div className={styles.person}>
          <PersonAvatar person={person} size={24} />
          <Text size={200}>{person.userPrincipalName}</Text>
        </div>
        <h2 id={heading} className={styles.title}>
          {needsAdmin ? 'Approval required' : 'Permissions requested'}
        </h2>
        <div className={styles.app}>
          <span className={styles.logo} aria-hidden>
            A
          </span>
          <span className={styles.stack}>
            <Text weight="semibold" size={400}>
              Accord
            </Text>
            <Text size={200} className={styles.quiet}>
              Local build, publisher not verified
            </Text>
          </span>
        </div>
        <Text>
          {needsAdmin
            ? 'This app requires your administrator’s approval to:'
            : 'This app would like to act for you, within what you may do yourself:'}
        </Text>
        {texts ? (
          <ul className={styles.scopes}>
            {missing.map(({ scope, title, description }) => (
              <li key={scope} className={styles.scope}>
                {needsAdmin ? <ShieldLock24Regular fontSize={20} /> : <CheckmarkCircle20Regular className={styles.check} />}
                <span className={styles.stack}>
                  <Text weight="semibold">{title}</Text>
                  <Text size={200} className={styles.quiet}>
                    {description}
                  </Text>
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <Spinner size="tiny" label="Reading the permissions" />
        )}
        <Text size={200} className={styles.quiet}>
          {needsAdmin
            ? 'An administrator of this tenant has to consent before anybody can use these. Here, tests can do so through the control API.'
            : 'Accept only what you trust. Consent is kept until the data set is started again.'}
        </Text>
        <div className={styles.actions}>
          {needsAdmin ? (
            <Button ref={first} appearance="primary" onClick={() => onAnswer('cancelled')}>
              Back
            </Button>
          ) : (
            <>
              <Button onClick={() => onAnswer('cancelled')}>Cancel</Button>
              <Button ref={first} appearance="primary" onClick={() => onAnswer('accepted')}>
                Accept
              </Button>
            </>
          )}
        </div>
      </div>
    </Overlay>
  );
}
