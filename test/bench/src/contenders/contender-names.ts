/** As `--only` and tables name them, in the order of tables. */
export const CONTENDER_NAMES = ['hub', 'hub-http', 'apollo', 'hive', 'hive-rust', 'floor'] as const;

export type ContenderName = (typeof CONTENDER_NAMES)[number];

/** Gateways that a user could pick instead of this one. */
const PEERS: ReadonlySet<string> = new Set(['apollo', 'hive', 'hive-rust']);

export function isPeer(name: string): boolean {
  return PEERS.has(name);
}
