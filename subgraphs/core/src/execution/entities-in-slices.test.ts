import { GraphQLError } from 'graphql';
import { SLICE } from '../concurrently';
import { entitiesInSlices, manyRepresentations } from './entities-in-slices';

const SELECTION = { responseKey: '_entities', variable: 'representations' };
const MANY = Array.from({ length: 2 * SLICE + 1 }, (_, index) => index);

const asked = (timeLeftMs?: number) => ({
  selection: SELECTION,
  variables: { representations: MANY, on: 'x' },
  timeLeftMs,
});

describe('entities in slices', () => {
  it('are those of more representations than are resolved at once', () => {
    expect(manyRepresentations(SELECTION, { representations: MANY })).toBe(MANY);
    expect(manyRepresentations(SELECTION, { representations: MANY.slice(0, SLICE) })).toBeNull();
    expect(manyRepresentations(SELECTION, { representations: 'none' })).toBeNull();
    expect(manyRepresentations(null, { representations: MANY })).toBeNull();
  });

  it('are all there, in their order, each slice with the other variables', async () => {
    const variables: unknown[] = [];
    const result = await entitiesInSlices(asked(), MANY, async ({ representations, ...others }) => {
      variables.push(others);
      return { data: { _entities: representations } };
    });
    expect(result).toEqual({ data: { _entities: MANY } });
    expect(variables).toEqual([{ on: 'x' }, { on: 'x' }, { on: 'x' }]);
  });

  it('let others have their turn between slices', async () => {
    const course: string[] = [];
    const slices = entitiesInSlices(asked(), MANY, async ({ representations }) => {
      course.push('slice');
      return { data: { _entities: representations } };
    });
    const others = (async () => {
      for (let turn = 0; turn < 2; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        course.push('other');
      }
    })();
    await Promise.all([slices, others]);
    expect(course.filter((who) => who === 'slice')).toHaveLength(3);
    expect(course.indexOf('other')).toBeLessThan(course.lastIndexOf('slice'));
  });

  it('have their errors at the place that they have among all', async () => {
    const result = await entitiesInSlices(asked(), MANY, async ({ representations }) => ({
      data: { _entities: (representations as number[]).map((index) => (index === SLICE + 2 ? null : index)) },
      errors: (representations as number[]).includes(SLICE + 2)
        ? [
            new GraphQLError('no', { path: ['_entities', 2, 'pip'], extensions: { code: 'X' } }),
            new GraphQLError('all'),
          ]
        : [],
    }));
    expect(result.errors?.map(({ message, path, extensions }) => [message, path, extensions['code']])).toEqual([
      ['no', ['_entities', SLICE + 2, 'pip'], 'X'],
      ['all', undefined, undefined],
    ]);
    expect(result.data?.['_entities']).toHaveProperty(String(SLICE + 2), null);
  });

  it('are none when a slice has none', async () => {
    const refused = { data: null, errors: [new GraphQLError('refused')] };
    let slices = 0;
    expect(await entitiesInSlices(asked(), MANY, async () => (slices++, refused))).toBe(refused);
    expect(slices).toBe(1);
  });

  it('are not resolved any further when the request does not wait for them', async () => {
    let slices = 0;
    const result = await entitiesInSlices(asked(20), MANY, async ({ representations }) => {
      slices += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { data: { _entities: representations } };
    });
    expect(slices).toBe(1);
    expect(result.errors?.[0]?.extensions['code']).toBe('TIMEOUT');
    expect(result.data).toBeUndefined();
  });
});
