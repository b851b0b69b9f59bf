/** JSON over HTTP to the local tenant, which is on the shell's own origin. */

export class RequestFailed extends Error {
  constructor(
    readonly status: number,
    path: string,
  ) {
    super(`${path} answered ${status}`);
  }
}

export async function getJson(path: string): Promise<unknown> {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new RequestFailed(response.status, path);
  return (await response.json()) as unknown;
}

/** Gives the body of any answer; the caller looks at the status. */
export async function postForAnswer(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text ? (JSON.parse(text) as unknown) : null };
}

export async function postJson(path: string, body: unknown): Promise<unknown> {
  const answer = await postForAnswer(path, body);
  if (answer.status >= 400) throw new RequestFailed(answer.status, path);
  return answer.body;
}
