import { readAnswerCacheSettings } from '@aeo-hub/core/answer-cache';
import { readDisclosureSettings } from '@aeo-hub/registry';
import { readDatabaseSettings } from '@aeo-hub/core/database';
import { readConfig } from '../config';
import { GATEWAY_NOTES } from '../gateway-usage';
import { HUB_USAGE } from './usage';

/** Not for users of the hub: the tests' server. */
const NOT_TOLD = new Set(['TEST_DATABASE_URL']);

/** The variables of the environment that a function asks for. */
function asksFor(read: (env: NodeJS.ProcessEnv) => unknown): string[] {
  const asked = new Set<string>();
  read(new Proxy({}, { get: (_, name) => void asked.add(String(name)) }));
  return [...asked].filter((name) => !NOT_TOLD.has(name));
}

const untold = (usage: string, names: readonly string[]) =>
  names.filter((name) => !new RegExp(`\\b${name}\\b`).test(usage));

describe('the usage', () => {
  test('of the gateway names every setting that it reads', () => {
    const names = asksFor(readConfig);
    expect(names.length).toBeGreaterThan(10);
    expect(untold(GATEWAY_NOTES, names)).toEqual([]);
  });

  test('of the whole hub names every setting of its gateway and its databases', () => {
    // Its subgraphs are in the same process.
    const gateway = asksFor(readConfig).filter(
      (name) => !/^(REGISTRY|PIP|CTPAT|MEXICAN_AEO|MRA|AUDIT)_URL$/.test(name),
    );
    const names = [
      ...gateway,
      ...asksFor(readDatabaseSettings),
      ...asksFor(readDisclosureSettings),
      ...asksFor(readAnswerCacheSettings),
      'HUB_SAMPLE_COMPANIES',
      'HUB_DEBUG',
    ];
    expect(untold(HUB_USAGE, names)).toEqual([]);
  });
});
