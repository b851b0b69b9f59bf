/** What the place shows, in the host's theme. */
import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Place, Theme } from '../hosts/host.ts';
import { type Feedback, FeedbackContext } from '../ui/feedback.ts';
import { DatesContext } from '../ui/dates.ts';
import { Boundary } from '../ui/kit/boundary.tsx';
import { Page } from '../ui/kit/page.tsx';
import type { Target } from '../ui/my.ts';
import { PartnershipContext } from '../ui/partnership.ts';
import { SurfaceContext } from '../ui/surface.ts';
import { boundary, common } from '../ui/text/first.ts';
import { isRightToLeft, language } from '../ui/text/language.ts';
import { datesIn } from '../ui/text/when.ts';
import { fluentTheme, useLoadedTheme } from '../ui/theme.ts';
import { useReadable } from '../ui/use-readable.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Attach, Blocked } from './lazy-features.tsx';
import { PartnershipScreen } from './partnership-screen.tsx';
import { speakWhenNobodyTypes } from './speaking.ts';

const useStyles = makeStyles({
  // Fluent's own root says `left`, in every language, and all that is written in Arabic would inherit it.
  canvas: { minHeight: '100vh', textAlign: 'start', overflowWrap: 'anywhere', backgroundColor: tokens.colorNeutralBackground2 },
  dense: { backgroundColor: tokens.colorNeutralBackground1 },
});

export interface AppProps {
  readonly workspace: Workspace;
  readonly surface: Place['surface'];
  /** The host's, for the language of the sentences and how dates are written. */
  readonly locale: Readable<string>;
  readonly theme: Readable<Theme>;
  readonly update: Readable<(() => void) | null>;
  /** Something useful is on screen: the host may take its loading mark away. */
  readonly onUseful: () => void;
  /** What the link named by which the page was opened (`Place.target`). */
  readonly linked?: string | null;
  /** The pane was opened on a whole series: which date it is has to be said. */
  readonly isSeries?: boolean;
}

export function App({ workspace, surface, locale, theme, update, onUseful, linked = null, isSeries = false }: AppProps) {
  return (
    <Frame surface={surface} locale={locale} theme={theme}>
      <Content workspace={workspace} update={update} onUseful={onUseful} linked={linked} isSeries={isSeries} />
    </Frame>
  );
}

/** What every surface has around it: the host's theme, how much room there is, and how dates are written. */
export function Frame({ surface, locale, theme, children }: Pick<AppProps, 'surface' | 'locale' | 'theme'> & { readonly children: ReactNode }) {
  const styles = useStyles();
  const name = useLoadedTheme(useReadable(theme));
  const where = useReadable(locale);
  const dates = useMemo(() => datesIn(where), [where]);
  useEffect(() => speakWhenNobodyTypes(where), [where]);
  const spoken = useReadable(language);
  const dir = isRightToLeft(spoken) ? 'rtl' : 'ltr';
  useLayoutEffect(() => {
    document.documentElement.lang = spoken;
    document.documentElement.dir = dir;
  }, [spoken, dir]);
  return (
    <FluentProvider
      theme={fluentTheme(name)}
      dir={dir}
      data-theme={name}
      className={mergeClasses(styles.canvas, surface !== 'tab' && styles.dense)}
      style={{ colorScheme: name === 'light' ? 'light' : 'dark' }}
    >
      {/* Every sentence is asked for anew. */}
      <SurfaceContext key={spoken} value={surface}>
        <DatesContext value={dates}>{children}</DatesContext>
      </SurfaceContext>
    </FluentProvider>
  );
}

/** What stands alone on the page: when its code cannot be loaded (a new version was published), that is said and not a blank page. */
function Alone({ onUseful, children }: { readonly onUseful: () => void; readonly children: ReactNode }) {
  return (
    <Boundary name={boundary.page}>
      <Suspense fallback={<Opening onUseful={onUseful} />}>
        <Useful tell={onUseful} />
        {children}
      </Suspense>
    </Boundary>
  );
}

export interface ContentProps extends Pick<AppProps, 'workspace' | 'update' | 'onUseful' | 'linked' | 'isSeries'> {
  /** Where to begin; the top of the session when absent. */
  readonly target?: Target | undefined;
}

export function Content({ workspace, update, onUseful, target, linked, isSeries }: ContentProps) {
  const state = useReadable(workspace.state);
  // One bar per partnership on screen; it goes when the partnership does.
  const feedback = useMemo(() => new Subscribable<Feedback | null>(null), []);
  switch (state.kind) {
    case 'opening':
      return <Opening onUseful={onUseful} />;
    case 'unattached':
      return (
        <Alone onUseful={onUseful}>
          <Attach desk={state.attach} />
        </Alone>
      );
    case 'blocked':
      return (
        <Alone onUseful={onUseful}>
          <Blocked why={state.why} workspace={workspace} />
        </Alone>
      );
    case 'open':
      return (
        <FeedbackContext value={feedback}>
          <PartnershipContext value={state.partnership}>
            <PartnershipScreen workspace={workspace} update={update} onUseful={onUseful} target={target} linked={linked} isSeries={isSeries} />
          </PartnershipContext>
        </FeedbackContext>
      );
  }
}

/** Its own words only when it takes long: a flash of “one moment” helps nobody. */
function Opening({ onUseful }: { readonly onUseful: () => void }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
      onUseful();
    }, 700);
    return () => clearTimeout(timer);
  }, [onUseful]);
  return slow ? (
    <Page title={common.loading} busy>
      <p role="status">{common.asking}</p>
    </Page>
  ) : null;
}

function Useful({ tell }: { readonly tell: () => void }) {
  useEffect(tell, [tell]);
  return null;
}
