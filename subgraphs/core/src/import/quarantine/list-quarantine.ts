import type { DataSource } from 'typeorm';
import { quarantineItems, type QuarantineItem, type QuarantineState } from './quarantine-item';

/** The rows of a program's quarantine that are in one of these states, in the order in which they were held. */
export function listQuarantine(
  dataSource: DataSource,
  states: readonly QuarantineState[] = ['HELD'],
): Promise<readonly QuarantineItem[]> {
  return quarantineItems(dataSource, 'state = ANY($1)', [states]);
}
