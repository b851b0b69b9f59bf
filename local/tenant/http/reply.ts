/** What a control call is asked and answers. */
export type Body = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
}

export const bad = (message: string): Reply => ({ status: 400, json: { error: message } });
export const ok = (json: unknown): Reply => ({ status: 200, json });
