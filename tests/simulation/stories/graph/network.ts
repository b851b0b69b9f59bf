/**
 * The way from pages to a Graph in this process (the local tenant, without sockets): every request goes through the gate, so
 * that each can fail, and answers only pages that are alive.
 */
import { authenticate, bearer } from '../../../../local/tenant/graph/authorize.ts';
import { BATCH_PATH, performBatch } from '../../../../local/tenant/graph/batch.ts';
import type { GraphAnswer } from '../../../../local/tenant/graph/call.ts';
import { errorAnswer, perform, type GraphRequest } from '../../../../local/tenant/graph/perform.ts';
import type { TenantState } from '../../../../local/tenant/model/state.ts';
import type { Gate } from '../gate.ts';
import type { Life } from '../life.ts';

const ids = { requestId: 'r', clientRequestId: 'c' };
const downloadPath = /\/download\/([\w-]+)/g;

/** Whose request is it? Tokens and download addresses are secrets of one page each. */
interface Caller {
  readonly life: Life;
  readonly network: Network;
}

const callers = new Map<string, Caller>();

/** In the place of the platform's `fetch`. */
export async function fetchInProcess(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  const headers = new Headers(init.headers);
  const secret = bearer(headers.get('Authorization') ?? undefined) ?? url.pathname.split('/').at(-1) ?? '';
  const caller = callers.get(secret);
  if (caller === undefined) throw new TypeError(`nobody asks for ${url.pathname}`);
  const body = init.body instanceof Blob ? Buffer.from(await init.body.arrayBuffer()) : Buffer.from(typeof init.body === 'string' ? init.body : '');
  const request = { method: init.method ?? 'GET', url, headers: Object.fromEntries(headers), body };
  const gone = new Promise<never>((_resolve, reject) => {
    const leave = () => reject(new TypeError('Failed to fetch'));
    init.signal?.addEventListener('abort', leave, { once: true });
    // The client library waits no longer than half a minute, dead or alive.
    caller.life.onEnd(leave);
  });
  return Promise.race([caller.network.answer(caller.life, request), gone]);
}

export class Network {
  readonly #gate: Gate;
  readonly #state: TenantState;
  readonly #secrets: string[] = [];

  constructor(gate: Gate, state: TenantState) {
    this.#gate = gate;
    this.#state = state;
  }

  /** A new token for a page of this person. */
  token(life: Life, person: string, scopes: readonly string[]): string {
    const token = this.#state.tokens.issue(person, scopes, 'accord');
    this.#know(token, life);
    return token;
  }

  /** Forgets who asked for what. */
  close(): void {
    for (const secret of this.#secrets) callers.delete(secret);
  }

  async answer(life: Life, request: GraphRequest): Promise<Response> {
    const { method, url } = request;
    const name = `${method} ${url.pathname.replace(/^\/v1\.0/, '').replaceAll(/(drives|items|users|download|versions|chats)\/[^/:]+/g, '$1/…')}`;
    const effect = method !== 'GET' && url.pathname !== BATCH_PATH;
    const nothing = async () => Promise.resolve(null);
    const call = { name, of: 'remote', effect, refused: nothing, lost: null, ...this.#expiry(request) } as const;
    const answer = await this.#gate.pass<GraphAnswer | null>(life, call, () => this.#perform(request));
    if (answer === null || answer.withoutCors === true) throw new TypeError('Failed to fetch');
    return this.#responseOf(answer, life);
  }

  async #perform(request: GraphRequest): Promise<GraphAnswer> {
    const state = this.#state;
    if (request.url.origin === state.origins.download) return this.#download(request.url);
    try {
      const who = authenticate(state, request.headers.authorization);
      if (state.offline.has(who.caller.id)) return { status: 0, withoutCors: true };
      const isBatch = request.url.pathname === BATCH_PATH;
      return await (isBatch ? performBatch(state, request, who, ids, () => undefined) : perform(state, request, who));
    } catch (error) {
      return errorAnswer(error, ids, state.clock.iso());
    }
  }

  #expiry({ headers }: GraphRequest): { readonly expire?: () => void } {
    const { tokens } = this.#state;
    const user = tokens.find(bearer(headers.authorization) ?? '')?.userId;
    return user === undefined ? {} : { expire: () => tokens.expireAll(user) };
  }

  #download(url: URL): GraphAnswer {
    const ticket = this.#state.tickets.find(url.pathname.split('/').at(-1) ?? '');
    if (ticket === undefined || this.#state.offline.has(ticket.userId)) return { status: 0, withoutCors: true };
    const versions = this.#state.files.item(ticket.itemId)?.versions;
    const version = ticket.version === null ? versions?.at(-1) : versions?.find(({ number }) => number === ticket.version);
    return version === undefined ? { status: 404 } : { status: 200, bytes: version.content };
  }

  #responseOf({ status, headers, json, bytes }: GraphAnswer, life: Life): Response {
    const text = json === undefined ? '' : JSON.stringify(json);
    for (const [, ticket = ''] of text.matchAll(downloadPath)) this.#know(ticket, life);
    const body = bytes ?? Buffer.from(text);
    // What our client reads of an answer. The streams of a real one cost more than all the rest of a run.
    const answer: Pick<Response, 'ok' | 'status' | 'headers' | 'text' | 'arrayBuffer'> = {
      ok: status >= 200 && status < 300,
      status,
      headers: new Headers(headers),
      text: async () => Promise.resolve(new TextDecoder().decode(body)),
      // A copy: a small Buffer is a part of a larger one.
      arrayBuffer: async () => Promise.resolve(Uint8Array.from(body).buffer),
    };
    return answer as Response;
  }

  #know(secret: string, life: Life): void {
    callers.set(secret, { life, network: this });
    this.#secrets.push(secret);
  }
}
