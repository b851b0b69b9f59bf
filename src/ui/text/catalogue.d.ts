/** A catalogue as code, made while building (`scripts/lib/messages-at-build.ts`). */
declare module 'virtual:messages/*' {
  const part: (say: import('./formats.ts').Formats) => Partial<import('./messages.ts').Messages>;
  export default part;
}
