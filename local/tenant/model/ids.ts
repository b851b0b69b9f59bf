/** Identifiers in the forms in which Microsoft 365 gives them out. Opaque to clients; only their shape and stability matter. */
import { createHash, randomBytes } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function digest(seed: string): Buffer {
  return createHash('sha256').update(seed).digest();
}

/** A GUID that is a function of `seed`. */
export function guidFrom(seed: string): string {
  const h = digest(seed).toString('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

/** A random GUID (request ids). */
export function randomGuid(): string {
  return guidFrom(randomBytes(16).toString('hex'));
}

/** An item id as OneDrive for Business prints it: "01" + 32 base32 digits (sample in onedrive-api-docs#944). */
export function driveItemId(seed: string): string {
  const bytes = digest(seed);
  let out = '01';
  for (let i = 0; i < 32; i += 1) out += BASE32[(bytes[i] ?? 0) % 32] ?? 'A';
  return out;
}

/** A drive id as OneDrive for Business prints it: "b!" + base64url (sample in onedrive-api-docs#944). */
export function driveId(seed: string): string {
  return `b!${Buffer.concat([digest(seed), digest(`${seed}#2`).subarray(0, 16)]).toString('base64url')}`;
}

/** An Exchange event id; the two families differ as outlook-immutable-id.md says. */
export function exchangeId(seed: string, immutable: boolean): string {
  const body = Buffer.concat([digest(`${seed}|${immutable ? 'i' : 'd'}`), digest(`${seed}|tail`)]).toString('base64url');
  return `${immutable ? 'AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A' : 'AAMkAGI1ZTk2ZjYyLTQ4'}${body}AAA=`;
}

/** A random secret for tokens and download tickets, base64url. */
export function secret(bytes = 48): string {
  return randomBytes(bytes).toString('base64url');
}
