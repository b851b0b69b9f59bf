/** What a person can read without the app. Made by `ui/papers`, which knows the words; kept beside the sessions by the workspace. */
import type { PartnershipRecord } from '../domain/entities.ts';

/** A paper in one form. */
export interface PaperFile {
  /** Extension of its name. */
  readonly form: 'md' | 'docx';
  readonly bytes: Uint8Array;
}

export interface Papers {
  /**
   * The minutes of one session, as Markdown and as a Word document. `record` is the record of that session alone, or the whole one; `open`
   * the whole one, which tells the pair's template and the session before. Made on the device. The same records give the same Markdown.
   */
  minutes(record: PartnershipRecord, session: string, open: PartnershipRecord): Promise<readonly PaperFile[]>;
}
