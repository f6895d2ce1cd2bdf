import type { DataSource } from 'typeorm';

/** What a repository needs: the database itself, or a transaction on it. */
export type Sql = Pick<DataSource, 'query'>;
