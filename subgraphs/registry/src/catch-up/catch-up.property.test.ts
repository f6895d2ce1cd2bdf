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

const said: fc.Arbitrary<Said> = fc
  .record({
    program: fc.constantFrom(...PROGRAM_CODES),
    account: fc.constantFrom('A', 'B', 'C'),
    recordedAt: fc.constantFrom(...DAYS),
    late: fc.boolean(),
    identifiers: fc.uniqueArray(identifier, { maxLength: 3, selector: String }),
  })
  .map(({ program, account, recordedAt, late, identifiers }) => {
    const knownFrom = late ? (DAYS.at(-1) ?? recordedAt) : recordedAt;
    return { program, message: particulars(account, { recordedAt, knownFrom, identifiers }) };
  });

/** What should come out, worked out from all messages at once. */
function expectedCompanies(all: readonly Said[], at: string, decisions: readonly Decision[] = []): readonly string[] {
  const versions = new Map<string, AccountVersion[]>();
  for (const program of PROGRAM_CODES) {
    for (const { message } of all.filter((one) => one.program === program)) {
      const account = accountKey(program, message.account);
      versions.set(account, [...(versions.get(account) ?? []), accountVersion(program, message)]);
    }
  }
  const claims = [...versions.values()].flatMap((ofAccount) => {
    const untils = versionTimeline(ofAccount);
    const timed = ofAccount.map((version, index) => ({ ...version, knownUntil: untils[index] ?? null }));
    const [first] = timed;
    return first ? identifierClaims(first.account, timed) : [];
  });
  const input = {
    claims: claims.filter(isStrong).map((claim) => ({ ...claim, evidence: '' })),
    decisions,
    overused: new Set<string>(),
  };
  return partitionAt(input, at)
    .companies.map((accounts) => accounts.toSorted().join(' '))
    .toSorted();
}

async function sayInParts({ say, catchUp }: TestRegistry, all: readonly Said[], size: number): Promise<void> {
  for (let at = 0; at < all.length; at += size) {
    for (const { program, message } of all.slice(at, at + size)) await say(program, message);
    await catchUp();
  }
}

const TABLES = [
  'feed_cursor',
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

describe('a registry that has caught up', () => {
  let hub: TestRegistry;

  beforeAll(async () => {
    hub = await openTestRegistry();
  }, 60_000);

  afterAll(() => hub.close());

  test('knows at every instant the companies that all messages together make, in whatever portions they came', async () => {
    const portions = fc.tuple(fc.array(said, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 10 }));
    await fc.assert(
      fc.asyncProperty(portions, async ([all, size]) => {
        await emptied(hub);
        await sayInParts(hub, all, size);
        for (const day of DAYS) expect(await companiesKnownAt(hub.registry, day)).toEqual(expectedCompanies(all, day));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('knows what people decided too, from when they did, whatever comes later', async () => {
    const steps = fc.array(fc.oneof({ weight: 3, arbitrary: said }, { weight: 1, arbitrary: decided }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        await emptied(hub);
        for (const step of all) {
          if ('message' in step) await sayInParts(hub, [step], 1);
          else await decide(hub, step);
        }
        const messages = all.filter((step) => 'message' in step);
        const accounts = messages.map(({ program, message }) => accountKey(program, message.account));
        const decisions = await new DecisionRepository(hub.registry).about(accounts);
        for (const at of [...DAYS, '9999-01-01T00:00:00.000Z']) {
          const expected = expectedCompanies(messages, at, decisions);
          expect(await companiesKnownAt(hub.registry, at)).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
