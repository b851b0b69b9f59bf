import { describe, expect, it } from 'vitest';
import { addressBelow, driveAddressOf, folderAddress, linkToShare } from '../../../src/graph/addresses.ts';
import { sharePath } from '../../../src/graph/drive-items.ts';

const own = 'https://contoso-my.sharepoint.com/personal/jonas_contoso_com/Documents';

describe('driveAddressOf', () => {
  it('replaces the own name by the other', () => {
    expect(driveAddressOf(own, 'jonas@contoso.com', 'Maya.Lindqvist@contoso.com')).toBe(
      'https://contoso-my.sharepoint.com/personal/maya_lindqvist_contoso_com/Documents',
    );
  });
  it('does not guess: a renamed person, a name with other characters, none at all', () => {
    expect(driveAddressOf(own, 'jonas.weber@contoso.com', 'maya@contoso.com')).toBeNull();
    expect(driveAddressOf(own, 'jonas@contoso.com', "maya.o'neil@contoso.com")).toBeNull();
    expect(driveAddressOf(own, 'jonas@contoso.com', '')).toBeNull();
    expect(driveAddressOf('https://contoso.sharepoint.com/sites/x', 'jonas@contoso.com', 'maya@contoso.com')).toBeNull();
  });
});

describe('linkToShare', () => {
  it.each([
    [
      'https://c-my.sharepoint.com/personal/m_c_com/Documents/1-1%20Sessions/?web=1#x',
      'https://c-my.sharepoint.com/personal/m_c_com/Documents/1-1%20Sessions',
    ],
    [
      'https://c-my.sharepoint.com/:f:/g/personal/m_c_com/EabC?e=12',
      'https://c-my.sharepoint.com/:f:/g/personal/m_c_com/EabC?e=12',
    ],
    [
      'https://c.sharepoint.com/sites/t/Shared%20Documents/Forms/AllItems.aspx?id=%2Fsites%2Ft%2FShared%20Documents%2FPeople&viewid=1',
      'https://c.sharepoint.com/sites/t/Shared%20Documents/People',
    ],
  ])('understands %s', (pasted, address) => expect(linkToShare(pasted)).toBe(address));
  it.each(['', 'minutes', 'ftp://x/y', 'http://evil.example/x', 'javascript:alert(1)'])('refuses %s', (pasted) => {
    expect(linkToShare(pasted)).toBeNull();
  });
});

it('builds and takes apart addresses', () => {
  expect(addressBelow(own, ['1-1 Sessions', 'a'])).toBe(`${own}/1-1%20Sessions/a`);
  expect(folderAddress(`${own}/1-1%20Sessions/a/record.json`)).toBe(`${own}/1-1%20Sessions/a`);
});

it('encodes sharing addresses as the documentation does', () => {
  // "Encoding sharing URLs", shares-get.md
  expect(sharePath('https://onedrive.live.com/redir?resid=1231244193912!12&authKey=1201919!12921!1')).toBe(
    '/shares/u!aHR0cHM6Ly9vbmVkcml2ZS5saXZlLmNvbS9yZWRpcj9yZXNpZD0xMjMxMjQ0MTkzOTEyITEyJmF1dGhLZXk9MTIwMTkxOSExMjkyMSEx/driveItem',
  );
  expect(sharePath('https://x/ü?')).not.toMatch(/[+=]|\/\/driveItem/);
});
