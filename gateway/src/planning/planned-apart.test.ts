import { QueryPlanner } from '@apollo/query-planner';
import { withToyHub, type ToyAnswer, type ToyHub } from '../door/toy-hub.test-kit';
import { ToySubgraph } from '../door/toy-subgraph.test-kit';
import { FlexibleRateLimiter } from '../limits/rate/flexible-rate-limiter';
import { TrustedDocuments } from '../trusted-documents/trusted-documents';

/** Selects two objects. */
const FLEET = '{ ship(id: "a") { fleet { name lifts } } }';

describe('what is planned', () => {
  it('is planned beside everything else that the gateway does', async () => {
    const here = jest.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
    await withHub(0, async ({ ask, request }) => {
      expect((await ask(FLEET)).body.data).toEqual({ ship: { fleet: [{ name: "Ship a's", lifts: 3 }] } });
      const [one, other] = await Promise.all([ask('{ b: language }'), ask('{ b: language }')]);
      expect([one.body.data, other.body.data]).toEqual([{ b: 'en' }, { b: 'en' }]);
      const query = 'query One { c: language } query Other { d: language }';
      const named = async (operationName: string) =>
        (
          await request('/graphql', {
            method: 'POST',
            headers: JSON_TYPE,
            body: JSON.stringify({ query, operationName }),
          })
        ).body.data;
      expect([await named('One'), await named('Other')]).toEqual([{ c: 'en' }, { d: 'en' }]);
    });
    expect(here).not.toHaveBeenCalled();
    here.mockRestore();
  });

  it('is counted by the objects that it selects, once, and what is more than a share is refused', () =>
    withHub(4, async ({ ask }) => {
      const statuses = async (...queries: string[]) => {
        const told = [];
        for (const query of queries) told.push((await ask(query)).status);
        return told;
      };
      expect(await statuses(FLEET, FLEET, FLEET)).toEqual([200, 200, 200]);
      // Whatever a client calls a field: the plan is the same.
      expect(await statuses('{ a: language }', '{ b: language }')).toEqual([200, 200]);
      expect(await statuses('{ language requestId }')).toEqual([200]);
      const refused = await ask('{ c: requestId }');
      expect([refused.status, codeOf(refused), refused.body.data]).toEqual([429, 'RATE_LIMITED', undefined]);
      expect(refused.headers.get('ratelimit-policy')).toBe('4;w=60');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await ask('{ d: requestId }', { headers: { 'accept-language': 'fr' } })).text).toContain('variables');
      expect(await statuses(FLEET, '{ a: language }')).toEqual([200, 200]);
    }));

  it('is counted again by every outcome of its conditions', () =>
    withHub(2, async ({ ask }) => {
      const query = 'query ($yes: Boolean!) { language @include(if: $yes) requestId }';
      const told = [];
      for (const yes of [true, false, true]) told.push((await ask(query, { variables: { yes } })).status);
      expect(told).toEqual([200, 200, 200]);
      expect((await ask('{ language }')).status).toBe(429);
    }));

  it('costs nothing when it is registered', () =>
    withHub(1, async ({ ask }) => {
      expect((await ask('{ requestId }')).status).toBe(200);
      expect((await ask('{ r: requestId language }')).status).toBe(429);
      expect((await ask(REGISTERED)).status).toBe(200);
    }));
});

const REGISTERED = 'query Greeting { language }';
const JSON_TYPE = { 'content-type': 'application/json' };

/** @param plannedObjects a minute's share; 0: no limit */
function withHub(plannedObjects: number, test: (hub: ToyHub) => Promise<void>): Promise<void> {
  const toys = { harbour: new ToySubgraph('harbour'), crane: new ToySubgraph('crane') };
  const limits = { identifiers: 0, publicQuestions: 0, plannedObjects, store: 'memory' } as const;
  const rates = new FlexibleRateLimiter(limits, null);
  return withToyHub((name) => toys[name], test, {}, { rates, documents: new TrustedDocuments([REGISTERED]) });
}

function codeOf({ body }: ToyAnswer): unknown {
  return body.errors?.[0]?.extensions['code'];
}
