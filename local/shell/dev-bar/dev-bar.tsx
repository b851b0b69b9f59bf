/**
 * The strip above everything: what belongs to this machine and not to Microsoft 365. The clock, the people's windows, the
 * data set, and the way to the other pages.
 */
import type { ReactNode } from 'react';
import { FluentProvider, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '../control/types.ts';
import { darkTheme } from '../kit/themes.ts';
import { Mark } from '../kit/mark.tsx';
import { ClockControls } from './clock-controls.tsx';
import { DataSetMenu } from './data-set-menu.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '12px',
    minHeight: '38px',
    padding: '3px 12px',
    background: '#16151b',
    color: '#e6e4ee',
    borderBottom: '1px solid #2c2a35',
  },
  home: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    color: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    ':hover': { color: '#fff' },
  },
  end: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: '4px', marginLeft: 'auto' },
  links: { display: 'flex', gap: '12px', marginRight: '8px' },
  link: { fontSize: tokens.fontSizeBase200, color: '#c5c3d4', whiteSpace: 'nowrap' },
});

export interface DevBarProps {
  readonly people: readonly Person[];
  /** Menus of the windows on this page. */
  readonly windows?: ReactNode;
  readonly links?: readonly { readonly href: string; readonly text: string }[];
}

export function DevBar({ people, windows, links = [] }: DevBarProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={darkTheme}>
      <header className={styles.bar} aria-label="Local Microsoft 365">
        <Link href="/" className={styles.home} appearance="subtle">
          <Mark size={18} />
          Local Microsoft 365
        </Link>
        <ClockControls people={people} />
        <div className={styles.end}>
          {links.length > 0 && (
            <nav className={styles.links} aria-label="Other pages">
              {links.map(({ href, text }) => (
                <Link key={href} href={href} className={styles.link} appearance="subtle">
                  {text}
                </Link>
              ))}
            </nav>
          )}
          {windows}
          <DataSetMenu />
        </div>
      </header>
    </FluentProvider>
  );
}
