/** Thrown for our own mistakes only: never for bad input, the network or the other person's file. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/** States an invariant of our own code. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** Marks a branch that the type system has already ruled out. */
export function unreachable(value: never): never {
  throw new AssertionError(`unreachable: ${JSON.stringify(value)}`);
}
