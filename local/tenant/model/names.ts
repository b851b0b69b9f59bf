/** File and folder names. */
import { invalidRequest } from '../graph/errors.ts';

/**
 * Throws 400 for a name that OneDrive and SharePoint do not take ("Restrictions and limitations in OneDrive and
 * SharePoint", support.microsoft.com).
 */
export function checkName(name: string): void {
  if (
    name === '' ||
    name.length > 255 ||
    /["*:<>?/\\|\u0000-\u001f]/.test(name) ||
    /^\s|\s$/.test(name) ||
    name.endsWith('.') ||
    name.startsWith('~$') ||
    /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$/i.test(name)
  ) {
    throw invalidRequest('The provided name cannot contain any of the following characters: \\ / : * ? < > | "');
  }
}

/** Names are compared without case, as SharePoint does. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** "notes.json" → "notes 1.json", "notes 2.json", … until `taken` says no (conflictBehavior=rename, driveitem.md). */
export function freeName(name: string, taken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 1; ; n += 1) {
    const candidate = `${stem} ${n}${ending}`;
    if (!taken(candidate)) return candidate;
  }
}

const MIME: Readonly<Record<string, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Media type by the ending of a name; OneDrive derives `file.mimeType` itself and ignores the request's type. */
export function mimeTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return MIME[ending] ?? 'application/octet-stream';
}
