/**
 * Which account stands behind a mail address, as this browser has seen it: Office.js names the address alone, and what the device keeps
 * is named by the account's id. So a pane paints before any token. A hint as everywhere: Graph decides what they may read.
 */
import type { Viewer } from './host.ts';

const key = (address: string): string => `accord/account/${address}`;

export function rememberedAccount(address: string): Viewer | null {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(key(address)) ?? 'null');
    if (typeof noted !== 'object' || noted === null) return null;
    const { id, tenant } = noted as Readonly<Record<string, unknown>>;
    return typeof id === 'string' && typeof tenant === 'string' ? { id, tenant, loginHint: address } : null;
  } catch {
    // Blocked, or not ours.
    return null;
  }
}

export function noteAccount(address: string, { id, tenant }: Viewer): void {
  try {
    localStorage.setItem(key(address), JSON.stringify({ id, tenant }));
  } catch {
    // It is asked the next time, too.
  }
}
