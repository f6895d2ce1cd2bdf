import type { Instant } from '@aeo-hub/core/calendar';
import { isGeneric, isStrong, type Identifier } from '@aeo-hub/core/identifier';

/** By which rules accounts are linked. */
export interface LinkingRules {
  /** Whether two accounts that share the (normalized) identifier are of one company. */
  readonly links: (identifier: Pick<Identifier, 'scheme' | 'value'>) => boolean;
  /** Whether a lookup by the identifier is ambiguous even if one company alone has it. */
  readonly isAmbiguous: (identifier: Pick<Identifier, 'scheme' | 'value'>) => boolean;
  /** Whether accounts stay apart whose names have nothing in common, until a person decides. */
  readonly needsCommonName: boolean;
}

const FIRST_GENERIC_RFCS: ReadonlySet<string> = new Set(['XAXX010101000', 'XEXX010101000']);

/**
 * Every version of the rules that a registry may have linked by: what was answered by old rules is answered by them again when asked as
 * known then. New registries have the last only.
 */
const VERSIONS: Readonly<Record<number, LinkingRules>> = {
  1: {
    links: ({ scheme, value }) => scheme !== 'MID' && !(scheme === 'RFC' && FIRST_GENERIC_RFCS.has(value)),
    isAmbiguous: () => false,
    needsCommonName: false,
  },
  2: { links: isStrong, isAmbiguous: isGeneric, needsCommonName: true },
};

export const CURRENT_RULES = 2;

/** From when on a version of the rules is in force, until the next. */
export interface RulesPeriod {
  readonly version: number;
  /** Null: from the first. */
  readonly from: Instant | null;
}

/** Which rules were in force when. */
export class LinkingRulesInForce {
  /** New registries have been linked by these from the first. */
  static readonly current = new LinkingRulesInForce([{ version: CURRENT_RULES, from: null }]);

  /** @param periods in order of time */
  constructor(private readonly periods: readonly RulesPeriod[]) {}

  at(instant: Instant): LinkingRules {
    return rulesOf(this.periods.findLast(({ from }) => from === null || from <= instant));
  }

  /** When the rules changed. */
  get changes(): readonly Instant[] {
    return this.periods.flatMap(({ from }) => from ?? []);
  }

  /** Whether any of them links by this identifier. */
  everLink(identifier: Pick<Identifier, 'scheme' | 'value'>): boolean {
    return this.periods.some((period) => rulesOf(period).links(identifier));
  }
}

function rulesOf(period: RulesPeriod | undefined): LinkingRules {
  return linkingRules(period?.version);
}

/** The rules of a version. @throws for one that this release of the hub does not know */
export function linkingRules(version: number | undefined): LinkingRules {
  const rules = version === undefined ? undefined : VERSIONS[version];
  if (!rules)
    throw new Error(`The registry was linked by rules ${version} that this version of the hub does not know.`);
  return rules;
}
