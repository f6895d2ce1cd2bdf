import * as fc from 'fast-check';
import { settle } from '../../guard';
import { trialProgram } from '../import-trial';
import type { MemberRow } from '../row/rows';
import { judgeMembers, type MemberHistory } from './judge-members';

const { rules } = trialProgram('CTPAT');
const NOW = '2020-01-20T00:00:00.000Z';
const day = (n: number) => `2020-01-${String(n).padStart(2, '0')}`;
const instant = (n: number) => `${day(n)}T00:00:00.000Z`;

const anyRow: fc.Arbitrary<MemberRow> = fc
  .record({
    status: fc.constantFrom('ACTIVE' as const, 'SUSPENDED' as const, 'APPLICANT' as const, 'WITHDRAWN' as const),
    tier: fc.constantFrom(null, 'II', 'III'),
    effective: fc.integer({ min: 1, max: 6 }),
    recorded: fc.integer({ min: 1, max: 6 }),
    validated: fc.option(fc.integer({ min: 1, max: 4 })),
    due: fc.option(fc.integer({ min: 10, max: 11 })),
    since: fc.option(fc.integer({ min: 1, max: 2 })),
    contact: fc.constantFrom(null, 'north', 'south'),
    line: fc.nat(),
  })
  .map(({ status, tier, effective, recorded, validated, due, since, contact, line }) => {
    const recordedAt = instant(recorded);
    return {
      line,
      account: 'CT-1',
      recordedAt,
      particulars: { legalName: 'Alpha', tradeNames: [], headquarters: 'US', address: null, identifiers: [] },
      event: {
        memberType: 'IMPORTER',
        status,
        nativeStatus: status,
        tier,
        validUntil: null,
        effectiveOn: day(effective),
        recordedAt,
      },
      validation:
        validated === null
          ? null
          : {
              performedBy: 'CTPAT',
              validatedOn: day(validated),
              revalidationDue: due === null ? null : day(due),
              recordedAt,
            },
      harmonization:
        since === null
          ? null
          : {
              counterpartAccount: 'PIP-1',
              since: day(since),
              validationBy: null,
              validationOn: null,
              pointOfContact: contact,
              recordedAt,
            },
    };
  });

const anyFile = fc.array(anyRow, { maxLength: 6 });

/** A program's record of one membership: its history, and the rows that wait for a person. */
interface Recorded {
  readonly history: MemberHistory;
  readonly held: ReadonlySet<string>;
}

const EMPTY: Recorded = {
  history: { events: [], validations: [], harmonizations: [], added: [] },
  held: new Set(),
};

const saidBy = (row: MemberRow) => JSON.stringify({ ...row, line: 0 });

/** Imports one file in memory; rows of a file are objects of their own each time it is read. */
function imported({ history, held }: Recorded, file: readonly MemberRow[], saidBefore: boolean): Recorded {
  const rows = file.map((row) => structuredClone(row)).filter((row) => !held.has(saidBy(row)));
  const settled = settle(history, rows, (known, candidates) =>
    judgeMembers(rules, known, candidates, { now: NOW, saidBefore }),
  );
  return { history: settled.history, held: new Set([...held, ...[...settled.refused.keys()].map(saidBy)]) };
}

describe('files of one membership, on random rows', () => {
  it('change nothing the second time', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (past, rows) => {
        const once = imported(imported(EMPTY, past, false), rows, false);
        expect(imported(once, rows, true)).toEqual(once);
      }),
    );
  });

  it('change nothing when two of them come a second time, one after the other', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (first, second) => {
        const once = imported(imported(EMPTY, first, false), second, false);
        expect(imported(imported(once, first, true), second, true)).toEqual(once);
      }),
    );
  });

  it('say the same whatever the order of their rows, where no two were recorded at the same instant', () => {
    const distinct = fc.uniqueArray(anyRow, { maxLength: 5, selector: ({ recordedAt }) => recordedAt });
    fc.assert(
      fc.property(distinct, fc.nat(), (rows, shift) => {
        const turned = rows.map((_, at) => rows[(at + shift) % rows.length]).flatMap((row) => (row ? [row] : []));
        const facts = ({ history }: Recorded) => new Set(history.added.map(({ facts: each }) => JSON.stringify(each)));
        expect(facts(imported(EMPTY, turned, false))).toEqual(facts(imported(EMPTY, rows, false)));
      }),
    );
  });
});
