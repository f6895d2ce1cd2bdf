import { isStrong, type IdentifierScheme } from '@aeo-hub/core/identifier';
import type { ParticularsMessage } from '@aeo-hub/core/outbox';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import * as fc from 'fast-check';
import { accountKey } from '../account/account-key';
import { identifierClaims } from '../assertion/account-facts';
import { accountVersion, type AccountVersion } from '../assertion/account-version';
import { versionTimeline } from '../assertion/version-timeline';
import { partitionAt } from '../linking/partition-at';
import { companiesKnownAt } from '../test-registry/companies-known-at';
import { particulars } from '../test-registry/particulars';
import type { TestRegistry } from '../test-registry/open-test-registry';
import { withTestRegistry } from '../test-registry/with-test-registry';

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
function expectedCompanies(all: readonly Said[], at: string): readonly string[] {
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
    decisions: [],
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

const TABLES = ['feed_cursor', 'clash', 'account_link', 'asserted_name', 'identifier_claim', 'assertion', 'company'];

describe('a registry that has caught up', () => {
  test('knows at every instant the companies that all messages together make, in whatever portions they came', async () => {
    await withTestRegistry(async (hub) => {
      const portions = fc.tuple(fc.array(said, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 10 }));
      await fc.assert(
        fc.asyncProperty(portions, async ([all, size]) => {
          await hub.registry.query(`TRUNCATE ${TABLES.join(', ')}`);
          for (const outbox of Object.values(hub.outboxes)) await outbox.query('TRUNCATE outbox');
          await sayInParts(hub, all, size);
          for (const day of DAYS)
            expect(await companiesKnownAt(hub.registry, day)).toEqual(expectedCompanies(all, day));
        }),
        { numRuns: (fc.readConfigureGlobal().numRuns ?? 1_000) / 25 },
      );
    });
  }, 60_000);
});
