import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';
import { openReaderPool, withTestDatabase } from '@aeo-hub/core/database';

describe('the login that tells who asked', () => {
  it.each([
    'SELECT subject FROM audit_entry',
    'SELECT reason FROM audit_row',
    'SELECT jws FROM audit_checkpoint',
    `SELECT append_entries('[]')`,
    `SELECT append_checkpoint(1, 'x')`,
    `INSERT INTO audit_checkpoint (sequence, jws) VALUES (1, 'x')`,
    'DELETE FROM audit_row',
  ])('reads what may be told of questions, and may not: %s', (statement) =>
    withTestDatabase(AUDIT_STORAGE, async (owner, url) => {
      const pool = await openReaderPool(owner, { name: 'audit-questions', tables: ['audit_question'] });
      try {
        const { rows } = await pool.query('SELECT current_user AS role, count(*)::int FROM audit_question');
        expect(rows).toEqual([{ role: `${new URL(url).pathname.slice(1)}_questions_reader`, count: 0 }]);
        await expect(pool.query(statement)).rejects.toThrow('permission denied');
      } finally {
        await pool.end();
      }
    }),
  );
});
