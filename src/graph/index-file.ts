/**
 * The person's own list of partnerships: `index.json` in the app folder of their OneDrive
 * (https://learn.microsoft.com/graph/api/drive-get-specialfolder, `approot`). A finding aid and nothing more: it is rebuilt
 * as partnerships are found, so one that cannot be read counts as empty. What a newer version wrote into it is kept.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure, Tag } from '../sync/ports.ts';
import type { GraphClient } from './client.ts';
import { appFolder, below, createFilePath, readBytes } from './drive-items.ts';
import { asObject, listAt, parseBytes, textAt, type Json } from './json.ts';
import type { IndexEntry } from './services.ts';
import { readSpace } from './space-address.ts';
import { graphScopes } from './tokens.ts';

const indexName = 'index.json';
const writeAttempts = 4;
/** Chats of one pair that are kept: a pair meets in a few series at most, and the file stays small. */
const mostChats = 20;

interface StoredIndex {
  /** Null when there is no file yet. */
  readonly tag: Tag | null;
  readonly document: Json;
}

export async function readIndex(
  client: GraphClient,
  signal?: AbortSignal,
): Promise<Result<readonly IndexEntry[], RemoteFailure>> {
  const stored = await load(client, signal);
  return stored.ok ? ok(entriesOf(stored.value.document).flatMap((one) => readEntry(one) ?? [])) : stored;
}

export function noteInIndex(client: GraphClient, entry: IndexEntry): Promise<Result<void, RemoteFailure>> {
  return change(client, (document) => {
    const known = entriesOf(document)
      .map(readEntry)
      .find((one) => one?.pairKey === entry.pairKey);
    const next = known ? { ...plain(entry), chatIds: allChats(known.chatIds, entry.chatIds) } : plain(entry);
    return known && JSON.stringify(known) === JSON.stringify(next) ? null : withEntry(document, next);
  });
}

export function forgetInIndex(client: GraphClient, pairKey: string): Promise<Result<void, RemoteFailure>> {
  return change(client, (document) => {
    const before = entriesOf(document);
    const partnerships = before.filter((one) => textAt(one, 'pairKey') !== pairKey);
    return partnerships.length === before.length ? null : { ...document, partnerships };
  });
}

/** Reads, changes, writes; again when another device came in between. `next` gives null when nothing is to be written. */
async function change(client: GraphClient, next: (document: Json) => Json | null): Promise<Result<void, RemoteFailure>> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await load(client);
    if (!stored.ok) return stored;
    const { tag, document } = stored.value;
    const changed = next(document);
    if (changed === null) return ok();
    const written = await save(client, tag, changed);
    if (written.ok) return ok();
    if (written.error.kind !== 'conflict' || attempt === writeAttempts) return written;
  }
}

async function load(client: GraphClient, signal?: AbortSignal): Promise<Result<StoredIndex, RemoteFailure>> {
  const found = await readBytes(client, below(appFolder, [indexName]), graphScopes.files, signal);
  if (!found.ok) return found.error.kind === 'missing' ? ok({ tag: null, document: {} }) : fail(found.error);
  return ok({ tag: found.value.item.tag, document: asObject(parseBytes(found.value.bytes)) ?? {} });
}

async function save(client: GraphClient, tag: Tag | null, document: Json): Promise<Result<void, RemoteFailure>> {
  const answer = await client.send({
    method: 'PUT',
    path: tag === null ? createFilePath(appFolder, indexName, 'fail') : below(appFolder, [indexName], '/content'),
    scope: graphScopes.files,
    headers: { 'Content-Type': 'application/octet-stream', ...(tag === null ? {} : { 'If-Match': tag }) },
    body: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`),
  });
  return answer.ok ? ok() : answer;
}

function entriesOf(document: Json): readonly Json[] {
  return listAt(document, 'partnerships') ?? [];
}

function withEntry(document: Json, entry: IndexEntry): Json {
  const before = entriesOf(document);
  const old = before.find((one) => textAt(one, 'pairKey') === entry.pairKey);
  const others = before.filter((one) => textAt(one, 'pairKey') !== entry.pairKey);
  return {
    what: 'The 1:1 partnerships of this person in Accord, and where each keeps its files.',
    format: 1,
    ...document,
    partnerships: [...others, { ...old, ...entry }],
  };
}

/** Another device may have noted another chat of the pair. The order stays while nothing is new; beyond the cap the oldest go. */
function allChats(known: readonly string[], now: readonly string[]): readonly string[] {
  if (now.every((id) => known.includes(id))) return known;
  return [...known.filter((id) => !now.includes(id)), ...now].slice(-mostChats);
}

function plain({ pairKey, otherName, chatIds, space }: IndexEntry): IndexEntry {
  const { driveId, folderId, recordId, webUrl } = space;
  return { pairKey, otherName, chatIds: [...chatIds], space: { driveId, folderId, recordId, webUrl } };
}

function readEntry(entry: Json): IndexEntry | null {
  const pairKey = textAt(entry, 'pairKey');
  const space = readSpace(asObject(entry['space']));
  const chatIds = entry['chatIds'];
  if (pairKey === null || !space || !Array.isArray(chatIds)) return null;
  return {
    pairKey,
    otherName: textAt(entry, 'otherName') ?? '',
    chatIds: chatIds.filter((id): id is string => typeof id === 'string'),
    space,
  };
}

