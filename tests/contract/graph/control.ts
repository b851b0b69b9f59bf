/** The control API, for what a contract test looks at from outside. */
import type { Person } from '../../../src/domain/entities.ts';
import type { LocalTenant } from './microsoft365.ts';

export async function control<T>(local: LocalTenant, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${local.url}/local/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

/** The chat of a meeting by its subject. */
export async function chatOf(local: LocalTenant, person: Person, subject: string): Promise<string> {
  const agenda = await control<readonly { subject: string; chatId: string | null }[]>(local, 'GET', `agenda?user=${person.id}`);
  const chatId = agenda.find((one) => one.subject === subject)?.chatId;
  if (!chatId) throw new Error(`no chat of ${subject}`);
  return chatId;
}
