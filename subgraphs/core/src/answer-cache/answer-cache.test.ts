import type { GraphQLRequest } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { DataVersion } from '../data-version';
import type { RequestEnvelope } from '../subgraph/request-context';
import { AnswerCache } from './answer-cache';
import type { AnswerCacheSettings } from './answer-cache-settings';

/** A database whose version a test says, and that is asked for it when the test says so. */
class ToldVersions {
  current: DataVersion | null = null;
  distrusted = 0;
  looks = 0;

  constructor() {
    this.rise();
  }

  /** The version rises, and whoever serves hears of it. */
  rise(settledAt = Number.NEGATIVE_INFINITY): void {
    this.current = { at: {}, number: (this.current?.number ?? 0) + 1, settledAt, confirmedAt: performance.now() };
  }

  /** The database is asked again, and has the same version. */
  confirm(): void {
    if (this.current) this.current = { ...this.current, confirmedAt: performance.now() };
  }

  distrust(): void {
    this.distrusted += 1;
    this.current = null;
  }

  lookSoon(): void {
    this.looks += 1;
  }
}

/** A subgraph that answers with what the test says of each entity, and counts what it is asked for. */
class Executor {
  facts = new Map<string, string>();
  readonly asked: string[][] = [];
  failing = new Set<string>();
  extensions: Record<string, unknown> = { dataAsOf: '2026-01-01T00:00:00.000Z' };
  during: () => void = () => undefined;

  readonly execute = async ({
    variables,
  }: GraphQLRequest): Promise<{ result: FormattedExecutionResult; status: number }> => {
    const ids = ((variables?.['representations'] ?? []) as readonly { id: string }[]).map(({ id }) => id);
    this.asked.push(ids);
    const entities = ids.map((id) => (this.failing.has(id) ? null : { id, fact: this.facts.get(id) ?? 'none' }));
    const errors = ids.flatMap((id, index) =>
      this.failing.has(id) ? [{ message: `no ${id}`, path: ['_entities', index, 'fact'] }] : [],
    );
    const data = variables?.['representations'] ? { _entities: entities } : { total: [...this.facts.values()].join() };
    await Promise.resolve();
    this.during();
    return { result: { data, ...(errors.length > 0 && { errors }), extensions: this.extensions }, status: 200 };
  };
}

const ENTITIES =
  'query ($representations: [_Any!]!, $in: String) { _entities(representations: $representations) { ... on C { fact(in: $in) } } }';
const NOW = new Date('2026-11-22T12:00:00.000Z');
const ENVELOPE: RequestEnvelope = {
  requestId: 'r',
  clientId: 'c',
  language: 'en',
  caller: { role: 'PARTNER', country: 'JP' },
  subject: 's',
};
const SETTINGS: AnswerCacheSettings = { maxBytes: 1_000_000, maxAgeMs: 60_000 };

function world(settings: AnswerCacheSettings = SETTINGS) {
  const versions = new ToldVersions();
  const executor = new Executor();
  const cache = new AnswerCache(versions, settings);
  interface How {
    readonly envelope?: object;
    readonly now?: Date;
    readonly circumstances?: string;
    readonly variables?: object;
    readonly query?: string;
  }
  const answer = async (ids: readonly string[] | null, how: How = {}) => {
    const { envelope = {}, now = NOW, circumstances = '', variables = {}, query = ids ? ENTITIES : '{ total }' } = how;
    const representations = ids && { representations: ids.map((id) => ({ __typename: 'C', id })) };
    const made = await cache.answer(
      {
        request: { query, variables: { ...variables, ...representations } },
        envelope: { ...ENVELOPE, ...envelope },
        now,
        circumstances: async () => circumstances,
      },
      executor.execute,
    );
    const result = made.result();
    expect(JSON.parse(made.text())).toEqual(JSON.parse(JSON.stringify(result)));
    return result as { data: Record<string, unknown>; errors?: unknown; extensions?: unknown };
  };
  const facts = async (ids: readonly string[], how: How = {}) =>
    ((await answer(ids, how)).data['_entities'] as ({ fact: string } | null)[]).map((one) => one?.fact ?? null);
  /** Asks, and has the version confirmed. */
  const keep = async (ids: readonly string[] | null, how: How = {}) => {
    const result = await answer(ids, how);
    versions.confirm();
    return result;
  };
  return { versions, executor, cache, answer, facts, keep };
}

describe('answers that are kept', () => {
  it('are given again without being made again', async () => {
    const { executor, answer, keep } = world();
    executor.facts.set('a', 'one');
    const first = await keep(['a', 'b']);
    expect(await answer(['a', 'b'])).toEqual(first);
    const whole = await keep(null);
    expect(await answer(null)).toEqual(whole);
    expect(executor.asked).toEqual([['a', 'b'], []]);
  });

  it('are put together with those that are not, in the order asked, each as often as asked', async () => {
    const { executor, facts, keep, answer } = world();
    for (const id of 'abcde') executor.facts.set(id, id.toUpperCase());
    await keep(['b', 'd']);
    expect(await facts(['a', 'b', 'c', 'b', 'd', 'e', 'a'])).toEqual(['A', 'B', 'C', 'B', 'D', 'E', 'A']);
    expect(executor.asked[1]).toEqual(['a', 'c', 'e', 'a']);
    expect((await answer(['d'])).extensions).toEqual(executor.extensions);
    expect(await facts([])).toEqual([]);
  });

  it('cannot be changed by whoever is given them', async () => {
    const { answer, keep } = world();
    const [first, second] = [await keep(['a']), await answer(['a'])];
    for (const { data } of [first, second])
      Object.assign((data['_entities'] as object[])[0] ?? {}, { fact: 'spoiled' });
    expect((await answer(['a'])).data['_entities']).toEqual([{ id: 'a', fact: 'none' }]);
  });

  it('are out of reach with a new version of the data', async () => {
    const { versions, executor, facts, keep } = world();
    await keep(['a']);
    executor.facts.set('a', 'new');
    expect(await facts(['a'])).toEqual(['none']);
    versions.rise();
    expect(await facts(['a'])).toEqual(['new']);
  });

  it('are not given before the version is confirmed after they were made', async () => {
    const { versions, executor, facts } = world();
    await facts(['a']);
    executor.facts.set('a', 'new');
    expect(versions.looks).toBe(0);
    expect(await facts(['a'])).toEqual(['new']);
    // Somebody would have had it; the look comes after it was made anew, or would confirm nothing that is left.
    expect(versions.looks).toBe(1);
    versions.confirm();
    executor.facts.set('a', 'newer');
    expect(await facts(['a'])).toEqual(['new']);
  });

  it('are given to the third who asks, however slowly they follow one another', async () => {
    const { versions, executor, facts } = world();
    versions.lookSoon = () => versions.confirm();
    await facts(['a']);
    await facts(['a']);
    executor.facts.set('a', 'new');
    expect(await facts(['a'])).toEqual(['none']);
    expect(executor.asked).toHaveLength(2);
  });

  it.each([
    ['heard of at once', (versions: ToldVersions) => versions.rise()],
    ['heard of later', () => undefined],
  ])('are none that were made while something was written, %s', async (_, hears) => {
    const { versions, executor, facts } = world();
    executor.during = () => {
      // Written when part of the answer was read already.
      executor.facts.set('a', 'new');
      hears(versions);
    };
    expect(await facts(['a'])).toEqual(['none']);
    executor.during = () => undefined;
    // Until the version is confirmed what was made is not given; when it is, it has risen.
    expect(await facts(['a'])).toEqual(['new']);
    versions.rise();
    versions.confirm();
    expect(await facts(['a'])).toEqual(['new']);
    executor.facts.set('a', 'newer');
    versions.rise();
    expect(await facts(['a'])).toEqual(['newer']);
  });

  it('are not mixed with what is made of a later version', async () => {
    const { versions, executor, facts, keep } = world();
    await keep(['a']);
    executor.during = () => {
      if (executor.asked.length > 2) return;
      executor.facts.set('a', 'new');
      executor.facts.set('b', 'new');
      versions.rise();
    };
    // The execution of b came before, of which the answer about a then would be older than b's.
    expect(await facts(['a', 'b'])).toEqual(['new', 'new']);
  });

  it('are not mixed with what was made of fresher data', async () => {
    const { executor, answer, keep } = world();
    await keep(['a']);
    executor.extensions = { dataAsOf: '2026-02-02T00:00:00.000Z' };
    expect((await answer(['a', 'b'])).extensions).toEqual(executor.extensions);
    expect(executor.asked.at(-1)).toEqual(['a', 'b']);
  });

  it('are none while the version is not known, or part of the data has yet to begin to count', async () => {
    const { versions, executor, facts, keep } = world();
    await keep(['a']);
    const { current } = versions;
    versions.current = null;
    await facts(['a']);
    versions.current = current;
    await facts(['a']);
    expect(executor.asked).toHaveLength(2);
    versions.rise(NOW.getTime() + 1);
    await keep(['a']);
    await facts(['a']);
    expect(executor.asked).toHaveLength(4);
    await keep(['a'], { now: new Date(NOW.getTime() + 1) });
    await facts(['a'], { now: new Date(NOW.getTime() + 2) });
    expect(executor.asked).toHaveLength(5);
  });

  it.each([
    ['another day', { now: new Date('2026-11-23T00:00:00.000Z') }],
    ['another country', { envelope: { caller: { role: 'PARTNER', country: 'KR' } } }],
    ['another role', { envelope: { caller: { role: 'PUBLIC' } } }],
    ['an officer', { envelope: { caller: { role: 'OFFICER', programs: ['PIP'] } } }],
    ['another program', { envelope: { caller: { role: 'OFFICER', programs: ['CTPAT'] } } }],
    ['a trader', { envelope: { caller: { role: 'CARRIER', company: { scheme: 'SCAC', value: 'A' } } } }],
    ['another company', { envelope: { caller: { role: 'CARRIER', company: { scheme: 'SCAC', value: 'B' } } } }],
    ['another person', { envelope: { subject: 't' } }],
    ['nobody in particular', { envelope: { subject: null } }],
    ['another language', { envelope: { language: 'fr' } }],
    ['whatever else is one day told of a caller', { envelope: { permission: 'p' } }],
    ['other programs heard', { circumstances: 'PIP' }],
    ['another variable', { variables: { in: 'JP' } }],
    ['another operation', { query: ENTITIES.replace('fact(in: $in)', 'id fact(in: $in)') }],
  ])('are not shared with %s', async (_, how) => {
    const { executor, facts, keep } = world();
    await keep(['a']);
    executor.facts.set('a', 'for another');
    expect(await facts(['a'], how)).toEqual(['for another']);
    expect(await facts(['a'])).toEqual(['none']);
  });

  it('are the same for each question and system of one caller', async () => {
    const { executor, facts, keep } = world();
    await keep(['a']);
    await facts(['a'], { envelope: { requestId: 'other', clientId: 'other' } });
    expect(executor.asked).toHaveLength(1);
  });

  it('have no error in them, and errors name their place among all that was asked', async () => {
    const { executor, answer, keep } = world();
    await keep(['a', 'c']);
    executor.failing.add('b').add('d');
    const { data, errors } = await keep(['a', 'b', 'c', 'd', 'e']);
    expect(data['_entities']).toEqual([
      { id: 'a', fact: 'none' },
      null,
      { id: 'c', fact: 'none' },
      null,
      { id: 'e', fact: 'none' },
    ]);
    expect(errors).toEqual([
      { message: 'no b', path: ['_entities', 1, 'fact'] },
      { message: 'no d', path: ['_entities', 3, 'fact'] },
    ]);
    executor.failing.clear();
    expect((await answer(['b', 'e'])).errors).toBeUndefined();
    expect(executor.asked).toEqual([
      ['a', 'c'],
      ['b', 'd', 'e'],
      ['b', 'e'],
    ]);
  });

  it('are none of what asks how the subgraph is, nor of what cannot be read', async () => {
    const { executor, keep } = world();
    for (const query of ['{ __typename }', 'query A { total } query B { total }', '{', 'subscription { total }']) {
      await keep(null, { query });
      await keep(null, { query });
    }
    expect(executor.asked).toHaveLength(8);
  });

  it('are distrusted once something was recorded by this process', async () => {
    const { versions, executor, facts, keep, answer } = world();
    await keep(['a']);
    await answer(null, { query: 'mutation { record }' });
    expect(versions.distrusted).toBe(1);
    executor.facts.set('a', 'recorded');
    expect(await facts(['a'])).toEqual(['recorded']);
  });

  it('grow no older than their age', async () => {
    const { executor, facts, keep } = world({ ...SETTINGS, maxAgeMs: 0 });
    await keep(['a']);
    await facts(['a']);
    expect(executor.asked).toHaveLength(2);
  });

  it('take no more memory than they may; those that were used last stay', async () => {
    const { cache, executor, facts, keep } = world({ ...SETTINGS, maxBytes: 50_000 });
    executor.facts.set('kept', '’'.repeat(1_000));
    await keep(['kept']);
    for (let id = 0; id < 2_000; id += 1) {
      await keep([`id-${id}`]);
      if (id % 10 === 0) await facts(['kept']);
      expect(cache.figures.bytes).toBeLessThanOrEqual(50_000);
    }
    expect(cache.figures.answers).toBeGreaterThan(50);
    expect(executor.asked.filter(([id]) => id === 'kept')).toHaveLength(1);
    // One that is larger than all is not kept, and asked anew.
    executor.facts.set('large', 'x'.repeat(60_000));
    await keep(['large']);
    await facts(['large']);
    expect(executor.asked.filter(([id]) => id === 'large')).toHaveLength(2);
  });

  it('are counted', async () => {
    const { cache, keep } = world();
    await keep(['a', 'b']);
    await keep(['a', 'b', 'c']);
    await keep(null, { query: '{ __typename }' });
    expect(cache.figures).toMatchObject({ hits: 2, misses: 3, aside: 1, answers: 3, version: 1 });
  });
});
