import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/hosts/config.ts';

const good = {
  clientId: 'id',
  authority: 'https://login.microsoftonline.com/organizations/',
  graph: 'https://graph.microsoft.com/v1.0/',
};
const here = {
  clientId: 'id',
  authority: 'http://localhost:5300/signin',
  graph: 'http://localhost:5300/v1.0',
  local: { shell: 'http://localhost:5300/x' },
};
const parse = (value: unknown, allowLocal = false) => parseConfig(JSON.stringify(value), allowLocal);

describe('parseConfig', () => {
  it('reads a deployment', () => {
    expect(parse(good)).toEqual({
      ok: true,
      value: {
        clientId: 'id',
        appId: null,
        teamsAppId: null,
        authority: 'https://login.microsoftonline.com/organizations',
        graph: 'https://graph.microsoft.com/v1.0',
        local: null,
      },
    });
  });

  it('reads the local one, and only in a build for this machine', () => {
    expect(parse(here, true)).toEqual({ ok: true, value: { ...here, appId: null, teamsAppId: null, local: { shell: 'http://localhost:5300' } } });
    expect(parse(here)).toEqual({ ok: false, error: { kind: 'invalid', field: 'authority' } });
    expect(parse({ ...good, local: here.local })).toMatchObject({ ok: true, value: { local: null } });
  });

  it('knows which app of Teams it is, where that is said', () => {
    expect(parse({ ...good, appId: '5242A5A0-8552-4ab5-aacd-b0746298414d' })).toMatchObject({ ok: true, value: { appId: '5242a5a0-8552-4ab5-aacd-b0746298414d' } });
    expect(parse({ ...good, teamsAppId: '5242A5A0-8552-4ab5-aacd-b0746298414d' })).toMatchObject({ ok: true, value: { teamsAppId: '5242a5a0-8552-4ab5-aacd-b0746298414d' } });
    expect(parse({ ...good, appId: '' })).toMatchObject({ ok: true, value: { appId: null } });
  });

  it.each([
    ['clientId', { ...good, clientId: '' }],
    ['appId', { ...good, appId: 'accord' }],
    ['teamsAppId', { ...good, teamsAppId: 7 }],
    ['authority', { ...good, authority: 'login' }],
    ['graph', { ...good, graph: 'http://graph.example/v1.0' }],
    ['config', 7],
  ])('names what is wrong: %s', (field, value) => expect(parse(value)).toEqual({ ok: false, error: { kind: 'invalid', field } }));

  it('takes no shell from elsewhere', () => {
    for (const shell of ['https://evil.example', 'http://192.168.0.2', 7]) {
      expect(parse({ ...here, local: { shell } }, true)).toEqual({ ok: false, error: { kind: 'invalid', field: 'local' } });
    }
    expect(parseConfig('{', true)).toEqual({ ok: false, error: { kind: 'invalid', field: 'config' } });
  });
});
