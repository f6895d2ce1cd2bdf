import { cpus, totalmem } from 'node:os';
import { PEERS_FOLDER, versionOf } from '../peers';
import type { RunFacts } from '../report/page';

/** @param names of the contenders, whose packages' versions are told */
export async function runFacts(
  args: readonly string[],
  companies: number,
  rounds: number,
  names: readonly string[],
): Promise<RunFacts> {
  const [{ model } = { model: 'unknown' }] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const versions = [
    `@apollo/gateway ${await versionOf('@apollo/gateway')}`,
    `@apollo/server ${await versionOf('@apollo/server')}`,
  ];
  if (names.some((name) => name.startsWith('hive')))
    for (const name of ['@graphql-hive/gateway', '@graphql-hive/router-runtime'])
      versions.push(`${name} ${await versionOf(name, PEERS_FOLDER)}`);
  return {
    machine: `${companies.toLocaleString('en')} companies, ${rounds} rounds; ${cpus().length} × ${model.trim()}, ${memory} GiB, Node ${process.versions.node}.`,
    versions: `${versions.join(', ')}.`,
    command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
  };
}
