import { isStrong, type IdentifierScheme } from '@aeo-hub/core/identifier';
import type { ParticularsMessage } from '@aeo-hub/core/outbox';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import * as fc from 'fast-check';
import { accountKey, type AccountKey } from '../account/account-key';
import { identifierClaims } from '../assertion/account-facts';
import { accountVersion, type AccountVersion } from '../assertion/account-version';
import { versionTimeline } from '../assertion/version-timeline';
import { mergeCompanies, splitCompany } from '../decision/decide';
import type { Decision } from '../decision/decision';
import { DecisionRefused } from '../decision/decision-refused';
import { DecisionRepository } from '../decision/decision.repository';
import { LinkingRulesInForce } from '../linking/linking-rules';
import { partitionAt } from '../linking/partition-at';
import { companiesKnownAt } from '../test-registry/companies-known-at';
import { particulars } from '../test-registry/particulars';
import { openTestRegistry, type TestRegistry } from '../test-registry/open-test-registry';

interface Said {
  readonly program: ProgramCode;
  readonly message: ParticularsMessage;
}

const DAYS = [1, 2, 3, 4, 5, 6].map((day) => `2020-01-0${day}T00:00:00.000Z`);

const SCHEMES: readonly IdentifierScheme[] = ['BUSINESS_NUMBER', 'SCAC', 'MID', 'CTPAT_ACCOUNT'];
const identifier = fc.tuple(fc.constantFrom(...SCHEMES), fc.constantFrom('A', 'B'));
/** Of which the last has nothing in common with the first two. */
const NAMES = ['Maple Ridge Freightways', 'MAPLE RIDGE inc.', 'Aceros del Bajío'];

const said: fc.Arbitrary<Said> = fc
  .record({
    program: fc.constantFrom(...PROGRAM_CODES),
    account: fc.constantFrom('A', 'B', 'C'),
    recordedAt: fc.constantFrom(...DAYS),
    late: fc.boolean(),
    legalName: fc.constantFrom(...NAMES),
    identifiers: fc.uniqueArray(identifier, { maxLength: 3, selector: String }),
  })
  .map(({ program, account, recordedAt, late, legalName, identifiers }) => {
    const knownFrom = late ? (DAYS.at(-1) ?? recordedAt) : recordedAt;
    return { program, message: particulars(account, { recordedAt, knownFrom, legalName, identifiers }) };
  });

/** Later than anything. */
const NOW = '9999-01-01T00:00:00.000Z';

/** What should come out, worked out from all messages at once. */
function expectedCompanies(all: readonly Said[], at: string, decisions: readonly Decision[] = []): readonly string[] {
  const versions = new Map<string, AccountVersion[]>();
  for (const program of PROGRAM_CODES) {
    for (const { message } of all.filter((one) => one.program === program)) {
      const account = accountKey(program, message.account);
      versions.set(account, [...(versions.get(account) ?? []), accountVersion(program, message)]);
    }
  }
  const timed = [...versions.values()].map((ofAccount) => {
    const untils = versionTimeline(ofAccount);
    return ofAccount.map((version, index) => ({ ...version, knownUntil: untils[index] ?? null }));
  });
  const claims = timed.flatMap((ofAccount) => (ofAccount[0] ? identifierClaims(ofAccount[0].account, ofAccount) : []));
  const input = {
    rules: LinkingRulesInForce.current,
    claims: claims.filter(isStrong).map((claim) => ({ ...claim, evidence: '' })),
    names: timed
      .flat()
      .filter(({ knownFrom, knownUntil }) => knownFrom !== knownUntil)
      .map(({ account, legalName: name, knownFrom }) => ({ account, name, knownFrom })),
    decisions,
    overused: new Set<string>(),
  };
  return partitionAt(input, at)
    .companies.map((accounts) => accounts.toSorted().join(' '))
    .toSorted();
}

/**
 * Says messages, and gives them as the registry must know them: what is no first load, from when it was applied. Each program's are
 * applied on their own, since claims link in the order in which they became known.
 */
async function sayAndCatchUp(hub: TestRegistry, portion: readonly Said[], first: boolean): Promise<Said[]> {
  const known: Said[] = [];
  for (const part of first
    ? [portion]
    : PROGRAM_CODES.map((code) => portion.filter(({ program }) => program === code))) {
    for (const { program, message } of part) await hub.say(program, message);
    await hub.catchUp();
    const applied = new Date().toISOString();
    known.push(
      ...part.map(({ program, message }) => ({ program, message: first ? message : lately(message, applied) })),
    );
  }
  return known;
}

function lately(message: ParticularsMessage, applied: string): ParticularsMessage {
  return message.knownFrom === message.recordedAt ? message : { ...message, knownFrom: applied };
}

const TABLES = [
  'feed_cursor',
  'disclosure',
  'clash',
  'decision_account',
  'decision',
  'account_link',
  'asserted_name',
  'identifier_claim',
  'assertion',
  'company',
];

async function emptied(hub: TestRegistry): Promise<void> {
  await hub.registry.query(`TRUNCATE ${TABLES.join(', ')}`);
  for (const outbox of Object.values(hub.outboxes)) await outbox.query('TRUNCATE outbox');
}

/** A merge or a split of whatever companies there are, picked by their places. */
interface Decided {
  readonly merge: boolean;
  readonly one: number;
  readonly other: number;
}

const decided: fc.Arbitrary<Decided> = fc.record({ merge: fc.boolean(), one: fc.nat(), other: fc.nat() });
const DECIDER = { decidedBy: 'an officer', reason: 'a test' };

async function decide({ registry }: TestRegistry, { merge, one, other }: Decided): Promise<void> {
  const links: { account: AccountKey; company: string }[] = await registry.query(
    'SELECT account, company_id AS company FROM account_link WHERE linked_until IS NULL ORDER BY account',
  );
  const [first, second] = [links[one % links.length], links[other % links.length]];
  if (!first || !second) return;
  const decision = merge
    ? mergeCompanies(registry, [first.company, second.company], DECIDER)
    : splitCompany(registry, first.company, [second.account], DECIDER);
  await decision.catch((error: unknown) => {
    if (!(error instanceof DecisionRefused)) throw error;
  });
}

/** Each run fills a registry of its own, so they are a share of what is usual. */
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 0) / 50);

describe('a registry that has caught up', () => {
  let hub: TestRegistry;

  beforeAll(async () => {
    hub = await openTestRegistry();
  });

  afterAll(() => hub.close());

  test('knows at every instant the companies that all messages together make, in whatever portions they came', async () => {
    const portions = fc.tuple(fc.array(said, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 10 }));
    await fc.assert(
      fc.asyncProperty(portions, async ([all, size]) => {
        await emptied(hub);
        const known: Said[] = [];
        for (let at = 0; at < all.length; at += size) {
          known.push(...(await sayAndCatchUp(hub, all.slice(at, at + size), at === 0)));
        }
        for (const at of [...DAYS, NOW]) {
          expect(await companiesKnownAt(hub.registry, at)).toEqual(expectedCompanies(known, at));
        }
      }),
      { numRuns },
    );
  }, 1_800_000);

  test('knows what people decided too, and answers as known at an instant what it answered then', async () => {
    const steps = fc.array(fc.oneof({ weight: 3, arbitrary: said }, { weight: 1, arbitrary: decided }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        await emptied(hub);
        const known: Said[] = [];
        const answers = new Map<string, readonly string[]>();
        for (const step of all) {
          if ('message' in step) known.push(...(await sayAndCatchUp(hub, [later(step, known)], known.length === 0)));
          else await decide(hub, step);
          // A first load tells of the past, and changes what was answered of it.
          if (known.length === 0) continue;
          const now = new Date().toISOString();
          answers.set(now, await companiesKnownAt(hub.registry, now));
        }
        const accounts = known.map(({ program, message }) => accountKey(program, message.account));
        const decisions = await new DecisionRepository(hub.registry).about(accounts);
        for (const at of [...DAYS, NOW, ...answers.keys()]) {
          const companies = await companiesKnownAt(hub.registry, at);
          expect(companies).toEqual(expectedCompanies(known, at, decisions));
          expect(companies).toEqual(answers.get(at) ?? companies);
        }
      }),
      { numRuns },
    );
  }, 1_800_000);
});

/** As the file of a program says it that is not its first. */
function later(one: Said, known: readonly Said[]): Said {
  if (known.length === 0) return one;
  return { ...one, message: { ...one.message, knownFrom: new Date().toISOString() } };
}
