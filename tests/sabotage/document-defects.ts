import type { Defect } from './defect.ts';

const document = 'document/record-document.ts';
const state = 'document/state.ts';
const leaf = 'document/leaf.ts';
const format = 'document/file-format.ts';

export const documentDefects: readonly Defect[] = [
  {
    name: 'a file holds what waits for a missing piece',
    file: leaf,
    find: '    store.pendingStructs = null;\n',
    replace: '',
  },
  {
    name: 'deletions are not compared',
    file: state,
    find: 'Y.equalDeleteSets(a.deletions, Y.mergeDeleteSets([a.deletions, b.deletions]));',
    replace: 'true;',
  },
  {
    name: 'the clocks of the remote are believed',
    file: state,
    find: '    if ((a.clocks.get(client) ?? 0) < clock) return false;\n',
    replace: '    void client, clock;\n',
  },
  {
    name: 'a state that is taken in is believed to be all, whatever is held beside it',
    file: leaf,
    find: 'if (remoteHasMine && !waits) this.#same = state;',
    replace: 'this.#same = state;',
  },
  {
    name: 'what is known to be the same stays so after a change',
    file: leaf,
    find: '      this.#same = null;\n',
    replace: '',
  },
  {
    name: 'a fingerprint without deletions',
    file: state,
    find: 'JSON.stringify([[...clocks].sort(([a], [b]) => a - b), removed])',
    replace: 'JSON.stringify([[...clocks].sort(([a], [b]) => a - b)])',
  },
  {
    name: 'a leaf that the file lacks is not missed',
    file: document,
    find: '![...this.#leaves.values()].some(lacks)',
    replace: '([...this.#leaves.values()].some(lacks) || true)',
  },
  {
    name: 'of a change in several leaves only the first is told',
    file: document,
    find: 'const bundle = encodeBundle(updates);',
    replace: 'const bundle = encodeBundle(updates.slice(0, 1));',
  },
  {
    name: 'half of a damaged update is merged',
    file: document,
    find: "      if (one === null || openState(one, 'may-miss-others') === null) return false;\n",
    replace: "      if (one === null || openState(one, 'may-miss-others') === null) continue;\n",
  },
  {
    name: 'a leaf that has changed since leaves all the same',
    file: document,
    find: '    if (!this.#beside.filed.has(name, leaf.fingerprint())) return;\n',
    replace: '',
  },
  {
    name: 'a leaf that has left is begun again under the same id',
    file: document,
    find: 'this.#departed.has(name) ? (this.#clientId + Math.imul(this.#departures, 0x9e3779b1)) >>> 0 : this.#clientId;',
    replace: 'this.#clientId;',
  },
  {
    name: 'leaves that have left come back with every old file',
    file: document,
    find: '    this.#joinFiled(filed.leaves);\n',
    replace: '    void filed;\n',
  },
  {
    name: 'the list of what has left keeps the oldest notes',
    file: 'document/filed.ts',
    find: '([, a], [, b]) => b.turn - a.turn',
    replace: '([, a], [, b]) => a.turn - b.turn',
  },
  {
    name: 'what is filed anew counts as filed long ago',
    file: 'document/filed.ts',
    find: 'const turn = Math.min(newest + 1, lastTurn);',
    replace: 'const turn = Math.min(newest, 1, lastTurn);',
  },
  {
    name: 'a text is replaced as a whole',
    file: leaf,
    find: 'mergeText(mutation.from, mutation.to, text.toString())',
    replace: 'mergeText(text.toString(), mutation.to, text.toString())',
  },
  {
    name: 'words that the other removed are looked for among letters',
    file: 'document/text-merge.ts',
    find: 'return diff(spell(from), spell(to)).map(([kind, spelt]) => [kind, Array.from(spelt, wordOf).join(\'\')]);',
    replace: 'void spell, wordOf;\n  return diff(from, to);',
  },
  {
    name: 'undo takes back what the other has built on',
    file: 'document/steps.ts',
    find: '    const keys = new Set(changed.flatMap(({ table, id, field }) => [`${table}/${id}`, `${table}/${id}/${field}`]));\n',
    replace: '    const keys = new Set<string>(changed.length < 0 ? [""] : []);\n',
  },
  {
    name: 'receipts are counted once for each device',
    file: 'document/receipts.ts',
    find: "[...this.#marks(writer, 'wrote')].filter(([device, mark]) => (saw.get(device) ?? 0) < mark)",
    replace: "[...this.#marks(writer, 'wrote')].filter(([device, mark]) => !saw.has(device) && mark > 0)",
  },
  {
    name: 'one device that was seen is enough',
    file: 'document/receipts.ts',
    find: "this.#marks(me, 'wrote').size > 0 && this.#missing(me, other).length === 0;",
    replace: "this.#marks(me, 'wrote').size > this.#missing(me, other).length;",
  },
  {
    name: 'the hash of the state is not checked',
    file: format,
    find: "  if (body['stateSha256'] !== sha256Hex(body['state'])) return fail('state-damaged');\n",
    replace: '',
  },
  {
    name: 'a file of a newer format is taken for ours',
    file: format,
    find: "  if (body['format'] > format) return fail('newer-format');\n",
    replace: '',
  },
  {
    name: 'a file of another pair is merged',
    file: format,
    find: "  if (pairKey !== null && body['partnership'] !== pairKey) return fail('other-partnership');\n",
    replace: '',
  },
  {
    name: 'what was set side by side with something that was taken back is not said again',
    file: 'document/swallowed.ts',
    find: '    lost.set(key, value);\n',
    replace: '',
  },
  {
    name: 'what its own writer took back is said again',
    file: 'document/swallowed.ts',
    find: 'now === item || !now.deleted || value instanceof Y.AbstractType || buildsOn(doc, now, id)',
    replace: '!now.deleted',
  },
  {
    name: 'a bundle that was cut is taken for a smaller one',
    file: 'document/bundle.ts',
    find: '    if (name === null || update === null) return null;\n',
    replace: '    if (name === null || update === null) return updates;\n',
  },
];
