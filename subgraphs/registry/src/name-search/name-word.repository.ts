import type { Sql } from '../storage/sql';

/** The words of all names. */
export class NameWordRepository {
  constructor(private readonly sql: Sql) {}

  async add(words: readonly string[]): Promise<void> {
    await this.sql.query('INSERT INTO name_word SELECT DISTINCT unnest($1::text[]) ON CONFLICT DO NOTHING', [words]);
  }
}
