/** The partnership agreement: begun with the template's text, written together, affirmed by each. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { agreementHash } from '../../../src/domain/agreement-hash.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { PartnershipAgreement } from '../../../src/features/partnership-agreement/partnership-agreement.tsx';
import type { MemoryPartnership } from '../../e2e/gallery/memory-partnership.ts';
import { manager, member, weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const words = 'This hour is the member’s.';
const roles = { manager, member };
const target = { table: 'foundations', id: 'it', field: 'agreement' } as const;
const withText = (text = words) => ({ ...weekly(), foundations: { it: { agreement: text } } });
const box = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'What we agree on' });
const affirmed = (partnership: MemoryPartnership) => partnership.record.get().foundations['it']?.affirmed;

it('begins with the text of the template, which can be read first', async () => {
  const partnership = memory();
  show(partnership, <PartnershipAgreement />);
  expect(screen.getByText(/need from me to tell me bad news early/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'A text to begin with' }));
  expect(screen.getByText(/This hour belongs to the member/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Begin with this text' }));
  await waitFor(() => expect(box().value).toBe(defaultTemplate.agreement));
  expect(screen.queryByRole('button', { name: 'Begin with this text' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Affirm' })).toBeTruthy();
});

it('is not begun before Microsoft 365 has answered', () => {
  show(memory({ status: { kind: 'opening', pending: false, here: 'kept', scope: null, why: null, code: null } }), <PartnershipAgreement />);
  expect(screen.queryByRole('button', { name: 'Begin with this text' })).toBeNull();
});

it('is affirmed by each, and kept as a version when both have', async () => {
  const partnership = memory({ raw: withText() });
  show(partnership, <PartnershipAgreement />);
  expect(screen.getByText('Read it, then affirm it or change it.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Affirm' }));
  await waitFor(() => expect(screen.getByText('Waits for Maya Lindqvist.')).toBeTruthy());
  expect(screen.queryByRole('button', { name: 'Affirm' })).toBeNull();
  await act(async () => void (await partnership.dispatchAs(manager, { type: 'affirm-agreement', text: agreementHash(words, roles) })));
  expect(screen.getByText('Both of you stand by this text.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '1 text that both affirmed' }));
  await userEvent.click(screen.getByRole('button', { name: /Affirmed by both on .*, the text above/ }));
  expect(screen.getByText(words, { selector: 'p' })).toBeTruthy();
});

it('asks both again when the text changes', async () => {
  const partnership = memory({ raw: withText() });
  show(partnership, <PartnershipAgreement />);
  await userEvent.click(screen.getByRole('button', { name: 'Affirm' }));
  await waitFor(() => expect(affirmed(partnership)?.member).not.toBeNull());
  await act(async () => void (await partnership.dispatchAs(manager, { type: 'edit-text', target, from: words, to: `${words} Always.` })));
  expect(screen.getByText(/affirmed another text on/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Affirm' })).toBeTruthy();
});

it('does not affirm what the other person wrote while one was writing oneself', async () => {
  const partnership = memory({ raw: withText() });
  show(partnership, <PartnershipAgreement />);
  await userEvent.click(box());
  await act(async () => void (await partnership.dispatchAs(manager, { type: 'edit-text', target, from: words, to: `${words} You work on Sundays.` })));
  expect(box().value).toBe(words);
  await userEvent.click(screen.getByRole('button', { name: 'Affirm' }));
  await waitFor(() => expect(screen.getByText(/changed while you were reading/)).toBeTruthy());
  expect(affirmed(partnership)?.member).toBeNull();
  // Now it stands there to be read.
  expect(box().value).toContain('Sundays');
  await userEvent.click(screen.getByRole('button', { name: 'Affirm' }));
  await waitFor(() => expect(affirmed(partnership)?.member).not.toBeNull());
});

it('affirms what was just typed, by pointer and by keyboard', async () => {
  const partnership = memory({ raw: withText() });
  show(partnership, <PartnershipAgreement />);
  await userEvent.type(box(), ' Always.');
  await userEvent.click(screen.getByRole('button', { name: 'Affirm' }));
  await waitFor(() => expect(affirmed(partnership)?.member?.text).toBe(agreementHash(`${words} Always.`, roles)));
  await userEvent.type(box(), ' Ever.');
  await userEvent.tab();
  await waitFor(() => expect(partnership.record.get().foundations['it']?.agreement).toBe(`${words} Always. Ever.`));
  screen.getByRole('button', { name: 'Affirm' }).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(affirmed(partnership)?.member?.text).toBe(agreementHash(`${words} Always. Ever.`, roles)));
});

it('offers to keep one of two first texts', async () => {
  const partnership = memory({ raw: withText(defaultTemplate.agreement + defaultTemplate.agreement) });
  show(partnership, <PartnershipAgreement />);
  await userEvent.click(screen.getByRole('button', { name: 'Keep it once' }));
  await waitFor(() => expect(box().value).toBe(defaultTemplate.agreement));
  expect(screen.queryByRole('button', { name: 'Keep it once' })).toBeNull();
});

it('is read, not written, by somebody who only looks on, and is never markup', () => {
  show(memory({ raw: withText('<img src=x onerror=alert(1)> javascript:alert(1)'), me: '33333333-3333-4333-8333-333333333333' }), <PartnershipAgreement />);
  expect(screen.getByText(/<img src=x/)).toBeTruthy();
  expect(screen.getByText('Waits for both.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('link')).toBeNull();
  expect(document.querySelector('img')).toBeNull();
});

it('gives room to the guide at its end', () => {
  show(memory(), <PartnershipAgreement guide={<p>The guide</p>} />);
  expect(screen.getByText('The guide')).toBeTruthy();
});
