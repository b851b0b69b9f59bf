/**
 * The body of an invitation to a Teams meeting: what the organiser wrote, then the block that Teams writes. An add-in finds the
 * join link here, since Office.js has no property for it (platform.md §6). Links are in two forms: the long one names the
 * chat's thread, the short one does not (microsoft-graph-comms-samples#847).
 */

const digest = (text: string): number =>
  Array.from(text).reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619) >>> 0, 2166136261);

interface Short {
  /** Thirteen digits or more, in groups. */
  readonly meetingId: string;
  readonly passcode: string;
}

const shortOf = (joinUrl: string): Short => {
  const digits = `2${String(digest(joinUrl)).padStart(10, '0')}${String(digest(`${joinUrl}#`) % 1000).padStart(3, '0')}`;
  const passcode = digest(`${joinUrl}?`).toString(36).padStart(7, 'x');
  return { meetingId: digits, passcode };
};

const shortLink = ({ meetingId, passcode }: Short): string => `https://teams.microsoft.com/meet/${meetingId}?p=${passcode}`;

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export interface Body {
  readonly html: string;
  readonly text: string;
}

/** `joinUrl` is empty for an appointment without a meeting, `isShort` asks for the short link. */
export function invitation(joinUrl: string, isShort: boolean): Body {
  if (!joinUrl) return { html: '<html><body><div><br></div></body></html>', text: '' };
  const short = shortOf(joinUrl);
  const link = joinUrl.includes('/meet/') || !isShort ? joinUrl : shortLink(short);
  const groups = short.meetingId.replace(/(\d{3})(?=\d)/g, '$1 ');
  const rule = '_'.repeat(80);
  return {
    html: [
      `<html><body><div>${rule}</div>`,
      `<div><b>Microsoft Teams</b> <a href="https://aka.ms/JoinTeamsMeeting?omkt=en-GB">Need help?</a></div>`,
      `<div><a href="${escapeHtml(link)}" id="meet_invite_block.action.join_link"><b>Join the meeting now</b></a></div>`,
      `<div>Meeting ID: ${groups}</div><div>Passcode: ${short.passcode}</div>`,
      `<div>${rule}</div></body></html>`,
    ].join(''),
    text: [
      rule,
      'Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-GB>',
      `Join the meeting now<${link}>`,
      `Meeting ID: ${groups}`,
      `Passcode: ${short.passcode}`,
      rule,
    ].join('\r\n'),
  };
}
