/** A planted defect: one place in the synchronisation code, made wrong. */
export interface Defect {
  /** What is wrong, in a few words; also its name on the command line. */
  readonly name: string;
  /** Below `src/`. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}
