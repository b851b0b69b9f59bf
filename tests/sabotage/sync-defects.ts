import type { Defect } from './defect.ts';

const engine = 'sync/engine.ts';
const exchange = 'sync/exchange.ts';
const board = 'sync/engine-status.ts';
const replica = 'sync/replica.ts';
const outbox = 'sync/outbox.ts';
const marks = 'sync/marks.ts';
const step = 'sync/next-step.ts';

export const syncDefects: readonly Defect[] = [
  {
    name: 'a page that holds more than the one that leads keeps it to itself',
    file: 'sync/untold.ts',
    find: '      this.#tellAll();\n',
    replace: '',
  },
  {
    name: 'what the store gives late is taken for marked',
    file: replica,
    find: '    const settle = this.#marks.suspect(loaded.value.updates.length > 0);\n',
    replace: '    const settle = this.#marks.suspect(false);\n',
  },
  {
    name: 'the rule of repair dropped',
    file: exchange,
    find: 'this.know({ tag: version.tag, fingerprint: hasMine ? document.fingerprint() : null });',
    replace: 'this.know({ tag: version.tag, fingerprint: document.fingerprint() });',
  },
  {
    name: '412 taken as success',
    file: exchange,
    find: '    if (!answer.ok) {\n      // The write may',
    replace:
      "    if (!answer.ok && answer.error.kind === 'conflict') {\n      this.know({ tag: this.#synced?.tag ?? '', fingerprint });\n      return this.#answered(cost.write);\n    }\n    if (!answer.ok) {\n      // The write may",
  },
  {
    name: 'a lost answer is not followed by a read',
    file: exchange,
    find: '      this.#mustRead = true;\n      return this.#writeFailed(answer.error);',
    replace: '      return this.#writeFailed(answer.error);',
  },
  {
    name: 'an unreadable file is written over',
    file: engine,
    find: 'mayNotWrite: this.status.get().fault !== null || this.#parts.document.record.get().partnership === null,',
    replace: 'mayNotWrite: false,',
  },
  {
    name: 'an unreadable file is noted as known',
    file: exchange,
    find: '      this.#synced = { tag: version.tag, fingerprint: null };',
    replace: '      this.know({ tag: version.tag, fingerprint: null });',
  },
  {
    name: 'in OneDrive is said before it is known',
    file: exchange,
    find: '    } else {\n      this.#mustRead = true;\n    }\n    this.#board.tellTrouble();',
    replace: '    } else {\n      this.#mustRead = true;\n      this.#board.show({ asked: true });\n    }\n    this.#board.tellTrouble();',
  },
  {
    name: 'news are not merged',
    file: exchange,
    find: '      if (replica.mergeRemote(compared)) hasMine = false;\n',
    replace: '',
  },
  {
    name: 'the outbox is forgotten on restart',
    file: exchange,
    find: '    this.#parts = parts;\n    this.#synced = synced;\n',
    replace: '    this.#parts = parts;\n    this.#synced = synced === null ? null : { ...synced, fingerprint: parts.document.fingerprint() };\n',
  },
  {
    name: 'what was written while the answer was on its way counts as saved',
    file: exchange,
    find: '    this.know({ tag: answer.value.tag, fingerprint });\n    this.#answered(cost.write);',
    replace: '    this.know({ tag: answer.value.tag, fingerprint: document.fingerprint() });\n    this.#answered(cost.write);',
  },
  {
    name: 'a page that is left gives up the lead with words unsaved',
    file: engine,
    find: '    if (this.#lead.held && wantsToWrite(this.#situation()) && this.#troubles.count < triesUnseen) return;\n',
    replace: '',
  },
  {
    name: 'a page that cannot save never gives up the lead',
    file: engine,
    find: ' && this.#troubles.count < triesUnseen) return;',
    replace: ') return;',
  },
  {
    name: 'a page that opened late is never told that all is saved',
    file: exchange,
    find: "      if (this.#synced !== null) this.#parts.siblings.tell({ kind: 'synced', synced: this.#synced });\n",
    replace: '',
  },
  {
    name: 'what a sibling told before this page had loaded is stored by nobody',
    file: replica,
    find: 'if (!this.#parts.document.waits) return;',
    replace: 'return;',
  },
  {
    name: 'the store is looked into once only',
    file: replica,
    find: 'this.#cancelSecondLook ??= this.#parts.clock.after(secondLookMs, () => void this.#lookAgain());',
    replace: '',
  },
  {
    name: 'seen is said while words wait',
    file: engine,
    find: 'return !this.#exchange.pending && this.#receipt.allSeen;',
    replace: 'return this.#receipt.allSeen;',
  },
  {
    name: 'words that the store gives late hide behind a receipt that waits',
    file: engine,
    find: "if (change !== 'upkeep') this.#receipt.wordsWait();",
    replace: "if (change === 'typing' || change === 'step') this.#receipt.wordsWait();",
  },
  {
    name: 'a mark is raised before the store has it',
    file: marks,
    find: '      outbox.put(mine);\n',
    replace: '      onAnswer(true);\n',
  },
  {
    name: 'a page that nobody looks at gives receipts',
    file: engine,
    find: 'if (this.#lead.held && this.#active) this.#receipt.look',
    replace: 'if (this.#lead.held) this.#receipt.look',
  },
  {
    name: 'what came in while nobody looked is receipted, too',
    file: 'sync/receipt-note.ts',
    find: 'this.#document.receipts.give(this.#me, this.#owed.seen);',
    replace: 'this.#document.receipts.give(this.#me, this.#document.receipts.due(this.#me, this.#other ?? this.#me));',
  },
  {
    name: 'a mark that the store did not keep is given again',
    file: replica,
    find: '    if (raised && !compared.remoteHasMine) this.#marks.disown();\n',
    replace: '',
  },
  {
    name: 'a refusal for asking too often slows nothing down',
    file: 'sync/timetable.ts',
    find: '    if (refused) this.#pace.refused(now);\n',
    replace: '',
  },
  {
    name: 'retry does not end the wait',
    file: engine,
    find: "    if (!this.#lead.held) this.#parts.siblings.tell({ kind: 'retry' });\n    this.#letGo();",
    replace: "    if (!this.#lead.held) this.#parts.siblings.tell({ kind: 'retry' });",
  },
  {
    name: 'two pages write, the lead is not asked for',
    file: step,
    find: "  if (!s.leads) return { do: 'wait', until: null };\n",
    replace: '',
  },
  {
    name: 'the file is written before it was read',
    file: step,
    find: 'if (s.knownTag === null || s.mustRead)',
    replace: 'if (s.mustRead)',
  },
  {
    name: 'the whole file is never read again',
    file: step,
    find: "s.now >= s.nextWholeReadAt ? 'read' : 'check'",
    replace: "false ? 'read' : 'check'",
  },
  {
    name: 'a page that is put away does not save',
    file: step,
    find: 'if (!s.active && !mayWrite)',
    replace: 'if (!s.active)',
  },
  {
    name: 'steady typing is never saved',
    file: step,
    find: 'Math.min(s.lastChangeAt + s.quietMs, s.firstChangeAt + timing.longestMs)',
    replace: 's.lastChangeAt + s.quietMs',
  },
  {
    name: 'waits after failures are not kept',
    file: step,
    find: "  if (s.now < s.holdUntil) return { do: 'wait', until: s.holdUntil };\n",
    replace: '',
  },
  {
    name: 'a retry without a bound',
    file: 'sync/pause.ts',
    find: 'Math.min(longest, first * 2 ** Math.min(attempt - 1, 10))',
    replace: '0 * (longest + first + attempt)',
  },
  {
    name: 'the pace is not kept',
    file: 'sync/pace.ts',
    find: 'return now + Math.min(Math.max(every, affordable) * slow, budget.longestCheckMs);',
    replace: 'return now + every / (4 + 0 * (slow + affordable));',
  },
  {
    name: 'what a sibling told is not stored',
    file: replica,
    find: '      this.#outbox.put({ update });\n',
    replace: "      if (source !== 'sibling') this.#outbox.put({ update });\n",
  },
  {
    name: 'siblings are not told',
    file: replica,
    find: "    if (source !== 'stored' && source !== 'sibling') this.#parts.siblings.tell({ kind: 'update', update, change });\n",
    replace: '',
  },
  {
    name: 'a page that opens does not say hello',
    file: replica,
    find: "    this.#parts.siblings.tell({ kind: 'hello' });\n",
    replace: '',
  },
  {
    name: 'a change in the moment in which the store is done is not stored',
    file: outbox,
    find: '      if (this.#unsaved.length > 0 && this.#cancelRetry === null) this.#save();\n',
    replace: '',
  },
  {
    name: 'a store that refused is not asked again',
    file: outbox,
    find: '        this.#cancelRetry = this.#parts.clock.after(retryStoreMs, () => this.#save());\n',
    replace: '',
  },
  {
    name: 'durable is said before it is stored',
    file: outbox,
    find: "    this.#durability.set('writing');\n",
    replace: "    this.#durability.set('durable');\n",
  },
  {
    name: 'a store that could not be loaded is not asked again',
    file: replica,
    find: '      this.#cancelReload = this.#parts.clock.after(retryStoreMs, () => void this.#load());\n',
    replace: '',
  },
  {
    name: 'folding the store drops what waits for a missing piece',
    file: replica,
    find: 'await store.compact(document.encode(), this.#unread);',
    replace: 'await store.compact(document.encodeWhole(), this.#unread);',
  },
  {
    name: 'folding the store drops what could not be read',
    file: replica,
    find: 'store.compact(document.encode(), this.#unread);',
    replace: 'store.compact(document.encode(), []);',
  },
  {
    name: 'the note of what is saved is written before the words are',
    file: replica,
    find: '    await this.settled();\n    // What the store refused',
    replace: '    // What the store refused',
  },
  {
    name: 'the note of what is saved is written though the store refused the words',
    file: replica,
    find: 'if (this.#loaded && this.#outbox.isEmpty) await',
    replace: 'if (this.#loaded) await',
  },
  {
    name: 'words of before a restart come under no mark',
    file: replica,
    find: 'settle(() => this.#stored > 0 &&',
    replace: 'settle(() => this.#stored > Infinity &&',
  },
  {
    name: 'what is filed is not read back',
    file: 'sync/filing.ts',
    find: '.filter(([leaf, fingerprint]) => there.get(leaf) === fingerprint);',
    replace: '.filter(() => true);',
  },
  {
    name: 'a file of a session that is there already is not looked at',
    file: 'sync/filing.ts',
    find: '.some(([leaf, fingerprint]) => there.get(leaf) !== fingerprint)) {',
    replace: '.some(() => true)) {',
  },
  {
    name: 'a hidden page that may not write keeps the lead',
    file: engine,
    find: 'if (this.#lead.held && wantsToWrite(this.#situation()) &&',
    replace: 'if (this.#lead.held && this.#exchange.pending &&',
  },
  {
    name: 'the first call of a page is a blind write',
    file: engine,
    find: 'askFirst: times.asksFirst(now, this.#hurry),',
    replace: 'askFirst: false,',
  },
  {
    name: 'a recovery by a page that does not lead is not told to the one that does',
    file: engine,
    find: "    if (!this.#lead.held) this.#parts.siblings.tell({ kind: 'retry' });\n    this.#exchange.know(",
    replace: '    this.#exchange.know(',
  },
  {
    name: 'a receipt that is refused is tried again without growing waits',
    file: engine,
    find: 'if (!pending) this.#troubles.nothingToWrite();',
    replace: 'if (!pending || this.#receipt.alone) this.#troubles.nothingToWrite();',
  },
  {
    name: 'the second look into the store is not repeated when it fails',
    file: 'sync/replica.ts',
    find: '      this.#cancelSecondLook = this.#parts.clock.after(retryStoreMs, () => void this.#lookAgain());\n      return;',
    replace: '      return;',
  },
  {
    name: 'what had to be said again is taken for saved',
    file: 'sync/exchange.ts',
    find: 'if (replica.mergeRemote(compared)) hasMine = false;',
    replace: 'replica.mergeRemote(compared);',
  },
  {
    name: 'that nothing is wrong is taken for an answer',
    file: board,
    find: 'asked: asked || known.asked,',
    replace: 'asked: true,',
  },
];
