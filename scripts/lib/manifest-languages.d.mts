/** The words of one language: place in the manifest → text. */
export interface LanguageFile {
  readonly tag: string;
  readonly file: string;
  readonly words: Readonly<Record<string, string>>;
}
export declare function languageFiles(): readonly LanguageFile[];
export declare function languageProblems(manifest: object, language: LanguageFile): readonly string[];
