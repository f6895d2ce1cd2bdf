import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import { readReference, type Arrangement, type ReferenceFiles } from '@aeo-hub/mra/reference';
import { arrangementOn } from '@aeo-hub/mra/register';
import type { Pool } from 'pg';
import type { FloorMembership } from './read-standings';

/** The partner that the benchmark's questions name. */
export const PARTNER = 'JP';

/** What each program has with that partner. */
export type Arrangements = Readonly<Record<ProgramCode, readonly Arrangement[]>>;

/** One membership under one arrangement, as the answer tells it. */
interface Recognition {
  readonly program: ProgramCode;
  readonly grantedBy: string;
  readonly eligible: boolean;
  readonly factors: readonly { readonly code: string; readonly passed: boolean }[];
  readonly benefits: readonly { readonly code: string }[];
}

/**
 * The register as the hub last stored it; read by the hub's own pure functions, for its files are written in words of their own and are read
 * once.
 */
export async function readArrangements(mra: Pool): Promise<Arrangements> {
  const { rows } = await mra.query<{ files: ReferenceFiles }>(
    'SELECT files FROM reference_version ORDER BY id DESC LIMIT 1',
  );
  const [latest] = rows;
  if (!latest) throw new Error('The hub has stored no register of arrangements.');
  const { byPartner } = readReference(latest.files);
  const withPartner = (program: ProgramCode) =>
    byPartner[program].filter(({ country }) => country === PARTNER).flatMap(({ arrangements }) => arrangements);
  const chosen = { PIP: withPartner('PIP'), CTPAT: withPartner('CTPAT'), MEXICAN_AEO: withPartner('MEXICAN_AEO') };
  const rules = PROGRAM_CODES.flatMap((program) => chosen[program]).flatMap(({ benefits }) => benefits);
  if (rules.some(({ rule }) => rule.harmonizedOnly || rule.alsoMember !== null))
    throw new Error(
      `Of what ${PARTNER} grants, something depends on other memberships, which the floor does not look at.`,
    );
  return chosen;
}

/** Every factor of one membership under one arrangement on a day, and what it brings. */
export function recognition(arrangement: Arrangement, membership: FloorMembership, on: string): Recognition {
  const { program, memberTypes, homeTiers, direction, partner } = arrangement;
  const factors = [
    { code: 'ARRANGEMENT_IN_FORCE', passed: arrangementOn(arrangement, on).status === 'IN_FORCE' },
    { code: 'GOOD_STANDING', passed: membership.inGoodStanding },
    { code: 'MEMBER_TYPE_IN_SCOPE', passed: covers(memberTypes, membership.memberType) },
    { code: 'TIER_IN_SCOPE', passed: covers(homeTiers, membership.tier) },
    { code: 'CONSENT_GIVEN', passed: membership.consents },
    { code: 'DIRECTION_COVERED', passed: direction !== 'IMPORTS_FROM_PARTNER' },
  ];
  const eligible = factors.every(({ passed }) => passed);
  return {
    program,
    grantedBy: partner.country,
    eligible,
    factors,
    benefits: eligible ? benefitsOf(arrangement, membership) : [],
  };
}

function benefitsOf({ benefits }: Arrangement, { memberType, tier }: FloorMembership): Recognition['benefits'] {
  return benefits
    .filter(({ rule }) => covers(rule.memberTypes, memberType) && covers(rule.tiers, tier))
    .map(({ benefit: { code } }) => ({ code }));
}

/** A scope that is null sets no limit. */
function covers(scope: readonly string[] | null, value: string | null): boolean {
  return scope === null || (value !== null && scope.includes(value));
}
