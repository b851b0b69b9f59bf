/** A catalogue as code, made while building (`scripts/lib/messages-at-build.ts`). */
declare module 'virtual:messages/*' {
  // A declaration of modules by pattern cannot import by a path of its own.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const part: (say: import('./formats.ts').Formats) => Partial<import('./messages.ts').Messages>;
  export default part;
}
