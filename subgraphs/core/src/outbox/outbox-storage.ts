import { OutboxInCommitOrder1700000000400 } from './outbox-in-commit-order.migration';
import { OutboxRow } from './outbox-row.entity';
import { Outbox1700000000100 } from './outbox.migration';

/** What an outbox needs in the database of a program. */
export const OUTBOX_STORAGE = {
  entities: [OutboxRow],
  migrations: [Outbox1700000000100, OutboxInCommitOrder1700000000400],
} as const;
