/** Names of files that every system takes: Windows, macOS, and OneDrive with its own list. */
import { cut } from '../../domain/limits.ts';

/** https://support.microsoft.com/office/restrictions-and-limitations-in-onedrive-and-sharepoint: `" * : < > ? / \ |`, and `#` and `%` where a library forbids them. */
const forbidden = /["*:<>?/\\|#%~&{}]/g;
/** What nobody sees, marks that turn the direction of writing among it: with one, `fdp.exe` reads `exe.pdf`. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|desktop|thumbs|_vti_.*)$/i;
/** In UTF-16 units: with folder and extension it stays far below what a path may have (400). */
const longest = 100;

/** `<words>.<extension>`, with nothing in it that a file system refuses. `otherwise` stands for words of which nothing is left. */
export function fileName(words: string, extension: string, otherwise = 'Accord'): string {
  const clean = words.replaceAll(unseen, ' ').replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ').trim();
  const name = cut(clean, longest).replace(/^[. ]+|[. ]+$/g, '');
  return `${name === '' || reserved.test(name) ? otherwise : name}.${extension}`;
}
