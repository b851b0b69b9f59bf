/** What the pane says beside an appointment that is no 1:1 of the viewer's. */
import { FluentProvider } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Aside, type WhyAside } from '../../../src/app/aside.tsx';

const cases: readonly (readonly [WhyAside, string, RegExp])[] = [
  [{ kind: 'single', name: 'Kenji Sato' }, 'This meeting does not recur', /With Kenji Sato there is none yet/],
  [{ kind: 'group', people: 3 }, 'This is not a 1:1', /^3 people are in it\./],
  [{ kind: 'group', people: null }, 'This is not a 1:1', /^A whole mailing list is invited\./],
  [{ kind: 'not-named', address: 'maya@contoso.com' }, 'You are not named in this invitation', /^It does not name maya@contoso\.com:/],
  [{ kind: 'alone' }, 'Nobody else is invited yet', /As soon as one other person/],
  [{ kind: 'others', name: 'Jonas Weber' }, 'Accord does not know this meeting yet', /leads to a 1:1 with somebody else.* with Jonas Weber/],
  [{ kind: 'untold', what: 'people' }, 'Outlook did not answer', /^Outlook did not say who is invited\. Close this pane/],
  [{ kind: 'untold', what: 'recurrence' }, 'Outlook did not answer', /^Outlook did not say whether the meeting recurs\./],
  [{ kind: 'untold', what: 'text' }, 'Outlook did not answer', /^Outlook did not show Accord the text/],
  [{ kind: 'no-link' }, 'Accord does not know this meeting yet', /^It is not a Teams meeting/],
];

describe('the pane without a 1:1', () => {
  it.each(cases)('says of %o why, and offers nothing', (why, title, sentence) => {
    render(
      <FluentProvider>
        <Aside why={why} />
      </FluentProvider>,
    );
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
