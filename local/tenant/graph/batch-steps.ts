/**
 * What a batch asks for, read from its body (https://learn.microsoft.com/graph/json-batching). "If the batch request itself
 * is malformed, the status code is 400", and then none of its requests runs. Words of the errors: recorded from the service
 * in bradleymarques/microslop_one_drive (test/fixtures/batch*), unless another source is named.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { GraphError } from './errors.ts';
import type { GraphRequest } from './perform.ts';

export interface BatchStep {
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly request: GraphRequest;
}

/** "JSON batch requests are currently limited to 20 individual requests." */
const MOST_STEPS = 20;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const WRITES = ['POST', 'PUT', 'PATCH'];

const badRequest = (message: string): GraphError => new GraphError(400, 'BadRequest', message);
const malformed = (): GraphError => badRequest('Invalid batch payload format.');

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids are "not case-sensitive". */
const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The steps in the order in which they were sent. @throws GraphError */
export function readSteps(body: Json): readonly BatchStep[] {
  const requests = body['requests'];
  if (!Array.isArray(requests) || requests.length === 0) throw malformed();
  if (requests.length > MOST_STEPS) throw badRequest('Number of requests inside batch exceed the limit.');
  const steps = requests.map(readStep);
  for (const [at, { id }] of steps.entries()) {
    if (steps.some((other, n) => n < at && sameId(other.id, id)))
      throw badRequest(`Request Id ${id} has to be unique in a batch.`);
  }
  checkOrder(steps);
  return steps;
}

function readStep(step: unknown): BatchStep {
  if (!isObject(step)) throw malformed();
  const { id, method, url, dependsOn = [] } = step;
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string') throw malformed();
  if (!Array.isArray(dependsOn) || !dependsOn.every((d) => typeof d === 'string')) throw malformed();
  const verb = method.toUpperCase();
  if (!METHODS.includes(verb)) throw malformed();
  const headers = readHeaders(step['headers']);
  const sent = step['body'] ?? undefined;
  // Also where Graph itself needs no body: the page's own POST sends an empty object. Words: msgraph-sdk-dotnet#2628.
  if ((WRITES.includes(verb) || sent !== undefined) && (sent === undefined || headers['content-type'] === undefined))
    throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  const body = sent === undefined ? Buffer.alloc(0) : bytesOf(sent, headers['content-type'] ?? '');
  return { id, dependsOn, request: { method: verb, url: addressOf(url), headers, body } };
}

/** "The relative resource URL": below /v1.0, with or without the first slash, as in the page's two examples. */
function addressOf(url: string): URL {
  if (/^[a-z][a-z\d+.-]*:/i.test(url) || url.startsWith('//')) throw malformed();
  try {
    const address = new URL(`/v1.0/${url.replace(/^\//, '')}`, 'http://localhost');
    if (address.pathname.startsWith('/v1.0/')) return address;
  } catch {
    // answered below
  }
  throw malformed();
}

/** Header names in lower case, as Node gives them. Who calls is said by the batch's own token alone. */
function readHeaders(headers: unknown): IncomingHttpHeaders {
  const entries = Object.entries(isObject(headers) ? headers : {});
  if ((headers ?? undefined) !== undefined && !isObject(headers)) throw malformed();
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) throw malformed();
  return Object.fromEntries(
    entries.map(([name, value]) => [name.toLowerCase(), value] as const).filter(([name]) => name !== 'authorization'),
  );
}

/**
 * "Might be a JSON object or a base64 URL-encoded value, for example, when the body is an image." Of text, OData says that it
 * is sent as it is (msgraph-sdk-dotnet-core#22) and Graph's page does not; a call that rests on either must be noticed here.
 */
function bytesOf(body: unknown, contentType: string): Buffer {
  if (/^application\/([\w.-]+\+)?json\b/i.test(contentType)) return Buffer.from(JSON.stringify(body));
  if (/^text\//i.test(contentType)) throw badRequest('Text bodies are not modelled in a batch (local tenant).');
  if (typeof body !== 'string' || !/^[\w-]*={0,2}$/.test(body)) throw malformed();
  return Buffer.from(body, 'base64url');
}

/**
 * What is depended on stands before (msgraph-sdk-dotnet-core#891), and a batch is "either fully sequential or fully parallel":
 * none depends on another, or each on the one before it; anything between is 400 (microsoft-graph-docs#16280).
 */
function checkOrder(steps: readonly BatchStep[]): void {
  for (const [at, { id, dependsOn }] of steps.entries()) {
    const before = steps.slice(0, at);
    if (!dependsOn.every((d) => before.some((other) => sameId(other.id, d))))
      throw badRequest(`Invalid dependency for request Id ${id}.`);
  }
  const isParallel = steps.every((step) => step.dependsOn.length === 0);
  const isSequential = steps.every(({ dependsOn }, at) => {
    const previous = steps[at - 1];
    return !previous || dependsOn.some((d) => sameId(d, previous.id));
  });
  if (!isParallel && !isSequential) throw badRequest('Batch should be either fully sequential or fully parallel.');
}
