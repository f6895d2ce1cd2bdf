import { withTestDatabase } from '@aeo-hub/core/database';
import { AuditLog } from './audit-log';
import type { AuditRecord } from './audit-entry';
import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';

const ROW = { field: 'company', scheme: 'SCAC', reason: null, knownAt: null };

const LIMIT_MS = 10_000;
const RECORD: AuditRecord = {
  content: {
    at: '2026-11-22T12:00:00.123Z',
    requestId: 'q-1',
    issuer: 'https://identity.example',
    subject: 'a "person"',
    role: 'OFFICER',
    country: null,
    programs: ['PIP', 'CTPAT'],
    companyScheme: null,
    companyValue: null,
    operationHash: 'aa',
    operationName: null,
    operationKind: 'query',
    purpose: 'inspección',
    answered: ['registry OK'],
    errorCodes: [],
  },
  rows: [
    { ...ROW, asked: 'MRFW', outcome: 'FOUND', company: 'c1', shownBy: ['PIP'] },
    { ...ROW, asked: 'NONE', outcome: 'NOT_CONFIRMED', company: null, shownBy: [] },
  ],
};

describe('the audit log', () => {
  it('numbers entries that come at once without gaps', () =>
    withTestDatabase(AUDIT_STORAGE, async (database) => {
      const log = new AuditLog(database);
      const other = new AuditLog(database);
      const audited = await Promise.all(
        Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? log : other).append(RECORD, LIMIT_MS)),
      );
      const numbers = audited.map(({ sequence }) => Number(sequence)).toSorted((one, next) => one - next);
      expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    }));

  it('takes many batches at once, each whole', () =>
    withTestDatabase(AUDIT_STORAGE, async (database) => {
      const [row] = RECORD.rows;
      const rows = Array.from({ length: 2_000 }, (_, index) => ({ ...row, asked: `A${index}` })) as AuditRecord['rows'];
      const log = new AuditLog(database);
      await Promise.all(Array.from({ length: 5 }, () => log.append({ ...RECORD, rows }, LIMIT_MS)));
      const kept = await database.query(
        'SELECT sequence, count(*)::int AS rows, count(DISTINCT asked)::int AS asked FROM audit_row GROUP BY sequence ORDER BY sequence',
      );
      expect(kept).toEqual(['1', '2', '3', '4', '5'].map((sequence) => ({ sequence, rows: 2_000, asked: 2_000 })));
    }));

  it.each([
    `UPDATE audit_entry SET purpose = 'other'`,
    'DELETE FROM audit_row',
    'TRUNCATE audit_entry CASCADE',
    'DELETE FROM audit_checkpoint',
    'UPDATE audit_chain SET id = gen_random_uuid()',
  ])('is only added to: %s', (statement) =>
    withTestDatabase(AUDIT_STORAGE, async (database) => {
      await new AuditLog(database).append(RECORD, LIMIT_MS);
      await expect(database.query(statement)).rejects.toThrow('AUDIT_APPEND_ONLY');
    }),
  );

  it('refuses the entry when the database is gone, and takes the next one when it is back', () =>
    withTestDatabase(AUDIT_STORAGE, async (database) => {
      const log = new AuditLog(database);
      await database.query('ALTER TABLE audit_row RENAME TO gone');
      await expect(log.append(RECORD, LIMIT_MS)).rejects.toThrow('audit_row');
      await database.query('ALTER TABLE gone RENAME TO audit_row');
      expect(await log.append(RECORD, LIMIT_MS)).toMatchObject({ sequence: '1' });
    }));

  it('knows without an entry whether it may be added to', () =>
    withTestDatabase(AUDIT_STORAGE, async (database) => {
      const log = new AuditLog(database);
      await log.mayAppend();
      for (const [broken, mended, why] of [
        ['ALTER TABLE audit_row RENAME TO gone', 'ALTER TABLE gone RENAME TO audit_row', 'audit_row'],
        ['ALTER TABLE audit_entry RENAME TO gone', 'ALTER TABLE gone RENAME TO audit_entry', 'audit_entry'],
        [
          'ALTER FUNCTION append_entries RENAME TO gone',
          'ALTER FUNCTION gone RENAME TO append_entries',
          'append_entries',
        ],
      ] as const) {
        await database.query(broken);
        await expect(log.mayAppend()).rejects.toThrow(why);
        await database.query(mended);
      }
      const readOnly = {
        query: (sql: string) =>
          database.transaction(async (within) => {
            await within.query('SET TRANSACTION READ ONLY');
            return within.query(sql);
          }),
      };
      await expect(new AuditLog(readOnly).mayAppend()).rejects.toThrow('read-only');
      await log.mayAppend();
      expect(await log.append(RECORD, LIMIT_MS)).toMatchObject({ sequence: '1' });
    }));
});
