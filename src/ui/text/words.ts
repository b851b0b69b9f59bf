/** Groups of sentences in the language that is spoken when they are read. */

type Spoken = (...given: never[]) => unknown;

/** What a group says without being asked for anything, and what is written in code: sentences with something in them. */
export type Words<Group, Own> = {
  readonly [K in keyof Group as Group[K] extends Spoken ? never : K extends keyof Own ? (Own[K] extends Spoken ? never : K) : K]: Group[K] extends string
    ? string
    : Words<Group[K], K extends keyof Own ? Own[K] : object>;
} & { readonly [K in keyof Own as Own[K] extends Spoken | string | null ? K : K extends keyof Group ? never : K]: Own[K] };

/**
 * `group` gives the messages as they are now (`() => m.skills`); `own` has functions for those with arguments, under the same names
 * or others. What is read is always in the language of the moment, so it may stand in a constant.
 */
export function words<Group extends object, Own extends object = object>(group: () => Group, own: Own = {} as Own): Words<Group, Own> {
  return wordsOf(group as () => Lookup, own as Lookup) as Words<Group, Own>;
}

type Lookup = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Lookup => typeof value === 'object' && value !== null;

function wordsOf(group: () => Lookup, own: Lookup): unknown {
  const groups = new Map<string, unknown>();
  const read = (name: string): unknown => {
    const mine = own[name];
    if (mine !== undefined && !isGroup(mine)) return mine;
    const theirs = group()[name];
    if (mine === undefined && !isGroup(theirs)) return theirs;
    if (!groups.has(name)) groups.set(name, wordsOf(() => (group()[name] ?? {}) as Lookup, isGroup(mine) ? mine : {}));
    return groups.get(name);
  };
  return new Proxy(
    {},
    {
      get: (_, name) => (typeof name === 'string' ? read(name) : undefined),
      has: (_, name) => typeof name === 'string' && read(name) !== undefined,
      ownKeys: () => [...new Set([...Object.keys(group()), ...Object.keys(own)])],
      getOwnPropertyDescriptor: (_, name) => (typeof name === 'string' && read(name) !== undefined ? { enumerable: true, configurable: true, value: read(name) } : undefined),
    },
  );
}
