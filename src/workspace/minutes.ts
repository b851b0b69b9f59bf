/** Minutes beside a sealed session, for reading without the app. Each is written once; what fails is tried again another time. */
import { sessionStem } from '../document/session-file.ts';
import type { PartnershipRecord, Session } from '../domain/entities.ts';
import type { Archive, SessionFile } from '../sync/ports.ts';
import type { PaperFile } from './papers.ts';
import type { WorkspaceParts } from './parts.ts';

const forms: readonly PaperFile['form'][] = ['docx', 'md'];

export const minutesName = ({ day, id }: Pick<Session, 'day' | 'id'>, form: PaperFile['form']): string => `${sessionStem(day, id)}.${form}`;

/** The minutes of this session that lie in the folder. */
export function minutesAmong<T extends SessionFile>(listed: readonly T[], session: Pick<Session, 'day' | 'id'>): readonly { readonly form: PaperFile['form']; readonly file: T }[] {
  return forms.flatMap((form) => {
    const file = listed.find(({ name }) => name === minutesName(session, form));
    return file === undefined ? [] : [{ form, file }];
  });
}

export const minutesMissing = (listed: readonly SessionFile[], session: Session): boolean => minutesAmong(listed, session).length < forms.length;

/** `record`: as it was sealed; `open`: the record that the session stands in. Resolves with false when something of it could not be made or written. */
export async function writeMinutes(
  { folder, loadPapers }: { readonly folder: Archive } & Pick<WorkspaceParts, 'loadPapers'>,
  session: Pick<Session, 'day' | 'id'>,
  record: PartnershipRecord,
  open: PartnershipRecord,
  listed: readonly SessionFile[],
): Promise<boolean> {
  let made: readonly PaperFile[];
  try {
    made = await (await loadPapers()).minutes(record, session.id, open);
  } catch {
    // Code that could not be loaded, or words that a document cannot hold: the sealed file is what counts.
    return false;
  }
  let whole = true;
  for (const { form, bytes } of made) {
    const name = minutesName(session, form);
    if (!listed.some((file) => file.name === name)) whole = (await folder.add(name, bytes)).ok && whole;
  }
  return whole;
}
