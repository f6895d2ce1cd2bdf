import { messageInstant, PARTICULARS_TOPIC } from '../../outbox';
import type { PendingTable } from './pending-tables';

/**
 * Appends rows to a table of history. `from` gives its columns, with `known` as the instant from which each is known. The registry is
 * told of particulars in the same statement.
 */
export function appendSql({ name, columns }: PendingTable, from: string, known: string): string {
  const values = columns.map((column) => column.becomes ?? column.name).join(', ');
  const append = `INSERT INTO ${name} (${columnNames({ columns })}, known_from) SELECT ${values}, ${known} FROM ${from}`;
  return name === 'particulars' ? tellingRegistry(append) : append;
}

function tellingRegistry(append: string): string {
  return `
    WITH appended AS (${append} RETURNING *)
    INSERT INTO outbox (topic, account, payload)
    SELECT '${PARTICULARS_TOPIC}', account, jsonb_build_object(
             'account', account, 'legalName', legal_name, 'tradeNames', trade_names, 'headquarters', headquarters,
             'address', address, 'identifiers', identifiers, 'source', source,
             'recordedAt', ${messageInstant('recorded_at')}, 'knownFrom', ${messageInstant('known_from')})
      FROM appended ORDER BY id`;
}

export function columnNames({ columns }: Pick<PendingTable, 'columns'>): string {
  return columns.map(({ name }) => name).join(', ');
}

/** One array parameter for each column, side by side. */
export function unnestSql({ columns }: Pick<PendingTable, 'columns'>): string {
  return `unnest(${columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ')})`;
}
