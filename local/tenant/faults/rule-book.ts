/** The rules in force and how often each was met and applied. */
import { chance } from './random.ts';
import type { Fault, Rule } from './rule.ts';

/** A request as rules see it. */
export interface Asked {
  readonly method: string;
  /** As in the log, percent-decoded. */
  readonly path: string;
  readonly user: string | null;
  /** The item that the address names; found only when a rule asks. */
  readonly item: () => { readonly id: string | null; readonly path: string } | undefined;
  /** Whether this fault can happen to this request at all: nobody can ignore a header that was not sent. */
  readonly can: (fault: Fault) => boolean;
}

interface Kept {
  readonly rule: Rule;
  matched: number;
  applied: number;
}

/** After one of these the request is over, so later rules are not asked. */
function decides(fault: Fault): boolean {
  switch (fault.fault) {
    case 'error':
    case 'cut':
    case 'token-expiry':
    case 'claims-challenge':
      return true;
    case 'if-match':
      return fault.mode === 'spurious';
    default:
      return false;
  }
}

/** A request meets at most one fault of each of these kinds; delays and deeds add up. */
const ONCE: readonly Fault['fault'][] = ['if-match', 'stale-bytes', 'truncate'];

export class RuleBook {
  private readonly kept: readonly Kept[];
  private readonly seed: number;

  constructor(rules: readonly Rule[] = [], seed = 1) {
    this.kept = rules.map((rule) => ({ rule, matched: 0, applied: 0 }));
    this.seed = seed;
  }

  /** The faults of a request, in the order of the rules. Counts. */
  faultsFor(asked: Asked): Fault[] {
    const found: Fault[] = [];
    for (const [index, kept] of this.kept.entries()) {
      const { fault } = kept.rule.fault;
      if (ONCE.includes(fault) && found.some((f) => f.fault === fault)) continue;
      if (!matches(kept.rule, asked) || !this.strikes(kept, index)) continue;
      kept.applied += 1;
      found.push(kept.rule.fault);
      if (decides(kept.rule.fault)) break;
    }
    return found;
  }

  /** For `GET /local/faults`. */
  json(): unknown {
    return {
      seed: this.seed,
      rules: this.kept.map(({ rule, matched, applied }) => ({ ...rule.sent, matched, applied })),
    };
  }

  /** The n-th matching request of a rule always has the same luck, whatever else is asked in between. */
  private strikes(kept: Kept, index: number): boolean {
    const { after, count, probability } = kept.rule;
    const at = kept.matched;
    kept.matched += 1;
    if (at < after || (count !== null && at >= after + count)) return false;
    return chance(this.seed, String(index), at) < probability;
  }
}

function matches(rule: Rule, asked: Asked): boolean {
  if (rule.method && !rule.method.includes(asked.method)) return false;
  if (rule.path && !rule.path.test(asked.path)) return false;
  if (rule.user !== null && rule.user !== asked.user) return false;
  if (!asked.can(rule.fault)) return false;
  if (!rule.item) return true;
  const item = asked.item();
  return item !== undefined && (item.id === rule.item.id || rule.item.path.test(item.path));
}
