import { TRADERS } from '@aeo-hub/core/consent';
import type { Account } from '../account/account';
import { dateOf, type Day } from '../day/day';
import type { ConsentRecord } from '../file/records';
import { recordTimes } from '../history/record-times';
import type { Random, Weighted } from '../random/random';

type Generosity = 'EVERY_PARTNER' | 'SOME_PARTNERS' | 'NO_PARTNER';

const GENEROSITY: Weighted<Generosity> = [
  ['EVERY_PARTNER', 62],
  ['SOME_PARTNERS', 28],
  ['NO_PARTNER', 10],
];

/** In a thousand: members that let other traders see them, and consents that are withdrawn, and then given again. */
const [SEEN_BY_TRADERS, WITHDRAWN, GIVEN_AGAIN] = [800, 25, 250];

/**
 * To whom a member lets its membership be told: given when it joined or later, some of it withdrawn since, some given again.
 * In the order of recording.
 */
export function consentRecords(random: Random, account: Account, until: Day): ConsentRecord[] {
  const joined = account.history[0]?.on ?? until;
  const grantees = [...partnersOf(random, account), ...(random.chance(SEEN_BY_TRADERS) ? [TRADERS] : [])];
  const given = Math.min(until, joined + (random.chance(700) ? 0 : random.between(1, 120)));
  const records = grantees.flatMap((grantee) => {
    const since = random.chance(60) ? random.between(given, until) : given;
    return consentOf(random, account.number, grantee, since, until);
  });
  return records.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
}

function partnersOf(random: Random, { program }: Account): readonly string[] {
  const generosity = random.weighted(GENEROSITY);
  if (generosity === 'NO_PARTNER') return [];
  return generosity === 'EVERY_PARTNER' ? program.partners : program.partners.filter(() => random.chance(400));
}

function consentOf(random: Random, account: string, grantee: string, since: Day, until: Day): ConsentRecord[] {
  const days = [since];
  if (since < until && random.chance(WITHDRAWN)) days.push(random.between(since + 1, until));
  const withdrawn = days[1];
  if (withdrawn !== undefined && withdrawn < until && random.chance(GIVEN_AGAIN))
    days.push(random.between(withdrawn + 1, until));
  return recordTimes(random, days, until).map((recordedAt, at) => ({
    account,
    grantee,
    since: dateOf(at === 2 ? (days[2] ?? since) : since),
    until: at === 1 && withdrawn !== undefined ? dateOf(withdrawn) : null,
    recordedAt,
  }));
}
