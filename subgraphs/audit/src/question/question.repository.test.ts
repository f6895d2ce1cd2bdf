import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';
import { openReader, withTestDatabase, type Reader } from '@aeo-hub/core/database';
import type { DataSource } from 'typeorm';
import { NEWEST, type QuestionPlace } from './question-cursors';
import { QuestionRepository, type QuestionsWanted } from './question.repository';
import { QUESTIONS_SQL } from './questions-sql';

/** 200,000 questions in 100,000 entries about 1,000 companies; every third entry was refused. */
const MANY = [
  `INSERT INTO audit_entry
   SELECT number, timestamptz '2026-01-01T00:00:00Z' + number * interval '1 s', 'q-' || number, null, null, 'PARTNER', 'JP', null, null,
          null, null, null, 'query', null, '{}', '{}', 2, '', '', ''
     FROM generate_series(1, 100000) AS number`,
  `INSERT INTO audit_row (sequence, position, field, scheme, asked, outcome, company, shown_by)
   SELECT number, position, 'companies', 'SCAC', 'A' || (number + position) % 1000, 'FOUND', 'c' || (number + position) % 1000,
          CASE WHEN number % 3 > 0 THEN ARRAY['PIP'] END
     FROM generate_series(1, 100000) AS number, generate_series(0, 1) AS position`,
  'ANALYZE audit_entry, audit_row',
];

const ALWAYS = { from: null, until: null };

function wanted(number: number, more: Partial<QuestionsWanted> = {}): QuestionsWanted {
  return {
    identifiers: [{ ...ALWAYS, program: 'PIP', scheme: 'SCAC', value: `A${number}` }],
    companies: [{ ...ALWAYS, program: 'PIP', companyId: `c${number}` }],
    before: NEWEST,
    askedUntil: null,
    atMost: 21,
    ...more,
  };
}

async function withQuestions(test: (reader: Reader, owner: DataSource) => Promise<void>): Promise<void> {
  await withTestDatabase(AUDIT_STORAGE, async (owner) => {
    for (const statement of MANY) await owner.query(statement);
    const reader = await openReader(owner, { name: 'audit-questions', tables: ['audit_question'] });
    await test(reader, owner).finally(() => reader.close());
  });
}

describe('reading who asked, of 200,000 questions', () => {
  it('takes one statement, by the indexes, and no more rows of each than the page holds', () =>
    withQuestions(async (reader) => {
      const asked = jest.spyOn(reader, 'query');
      await new QuestionRepository(reader).pages([wanted(7), wanted(8)], null);
      const statements = asked.mock.calls;
      asked.mockRestore();
      expect(statements).toEqual([[{}, QUESTIONS_SQL, expect.any(Array)]]);
      const lines = await reader.query<{ 'QUERY PLAN': string }>(
        {},
        `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${QUESTIONS_SQL}`,
        statements[0]?.[2] ?? [],
      );
      const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index (Only )?Scan Backward using audit_row_asked/);
      expect(plan).toMatch(/Index (Only )?Scan Backward using audit_row_company/);
      expect(plan).not.toContain('Seq Scan');
      const read = [...plan.matchAll(/on audit_(?:row|entry).*rows=([\d.]+) loops=(\d+)/g)];
      expect(Math.max(...read.map(([, rows, loops]) => Number(rows) * Number(loops)))).toBeLessThanOrEqual(4 * 21);
    }));

  it('gives each page its own, newest first, each question once, and nothing that was refused', () =>
    withQuestions(async (reader, owner) => {
      const repository = new QuestionRepository(reader);
      const all = { atMost: 1_000 };
      const [whole = [], few = []] = await repository.pages([wanted(7, all), wanted(8, { atMost: 3 })], null);
      const written = await owner.query(
        `SELECT sequence, position FROM audit_row WHERE asked = 'A7' AND shown_by IS NOT NULL ORDER BY sequence DESC, position DESC`,
      );
      expect(whole.map(({ sequence, position }) => ({ sequence, position }))).toEqual(written);
      expect(few.map(({ asked }) => asked)).toEqual(['A8', 'A8', 'A8']);
      const [page = []] = await repository.pages([wanted(7, { before: whole[4] ?? NEWEST, atMost: 5 })], null);
      expect(page.map(placeOf)).toEqual(whole.slice(5, 10).map(placeOf));
      expect(await repository.pages([wanted(7, { companies: [] })], ['counterpart'])).toEqual([[]]);
      const [early = []] = await repository.pages(
        [wanted(7, { ...all, askedUntil: '2026-01-01T12:00:00.000Z' })],
        null,
      );
      expect(early.map(placeOf)).toEqual(whole.filter(({ sequence }) => Number(sequence) <= 43_200).map(placeOf));
    }));

  it('counts what was asked while the account was known by it, answers that were then under way included', () =>
    withQuestions(async (reader) => {
      const repository = new QuestionRepository(reader);
      const known = { from: '2026-01-01T06:00:00.000Z', until: '2026-01-01T12:00:00.000Z', program: 'PIP' } as const;
      const [found = []] = await repository.pages(
        [wanted(7, { companies: [{ ...known, companyId: 'c7' }], identifiers: [], atMost: 1_000 })],
        null,
      );
      const seconds = found.map(({ sequence }) => Number(sequence));
      expect([Math.max(...seconds), Math.min(...seconds)]).toEqual([43_007, 22_006]);
    }));
});

function placeOf({ sequence, position }: QuestionPlace): string {
  return `${sequence}.${position}`;
}
