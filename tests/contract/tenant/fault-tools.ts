/** What the tests of faults do again and again, with one file of one person. */
import type { Answer, Bench, Caller, Json } from './client.ts';

export interface FaultTools {
  /** Replaces the rules. */
  faults(rules: readonly object[], seed?: number): Promise<Answer>;
  /** The file's metadata, its content, and its bytes by the download address. */
  get(who?: Caller): Promise<Answer>;
  put(body: string, headers?: Record<string, string>): Promise<Answer>;
  bytes(): Promise<string>;
  /** How often each rule was met, and applied. */
  counts(): Promise<readonly (readonly number[])[]>;
}

/** The three are asked for anew at each call: every test has its own. */
export function faultTools(bench: () => Bench, maya: () => Caller, file: () => Json): FaultTools {
  const faults = (rules: readonly object[], seed?: number): Promise<Answer> =>
    bench().call('POST', '/local/faults', { body: seed === undefined ? { rules } : { rules, seed } });
  const get = (who = maya()): Promise<Answer> => who('GET', `/me/drive/items/${file().id}`);
  const put = (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
    maya()('PUT', `/me/drive/items/${file().id}/content`, { body, headers });
  const bytes = async (): Promise<string> => {
    const { json } = await maya()('GET', `/me/drive/items/${file().id}?$select=id,content.downloadUrl`);
    return (await bench().call('GET', json['@microsoft.graph.downloadUrl'])).text;
  };
  const counts = async (): Promise<readonly (readonly number[])[]> =>
    (await bench().call('GET', '/local/faults')).json.rules.map(({ matched, applied }) => [matched, applied]);
  return { faults, get, put, bytes, counts };
}
