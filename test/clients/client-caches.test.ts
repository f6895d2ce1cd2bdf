import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from '@urql/core';
import { Environment, fetchQuery, Network, RecordSource, Store, type GraphQLResponse } from 'relay-runtime';
import { HubWithFiles } from '../hub/hub-with-files';
import { compiledByRelay } from './compiled-by-relay';
import { importHaulier, MANY_ANSWERS, VARIABLES } from './one-company-many-answers';

let hub: HubWithFiles;
let sent: Record<string, unknown>;

beforeAll(async () => {
  hub = await HubWithFiles.start();
  await importHaulier(hub);
  const { data, errors } = await hub.ask<Record<string, unknown>>(MANY_ANSWERS, VARIABLES);
  expect(errors).toBeUndefined();
  sent = data ?? {};
});

afterEach(() => jest.restoreAllMocks());

afterAll(() => hub.stop());

test('one operation has different answers about one company', () => {
  const statuses = ['today', 'before', 'knownThen', 'knownNow'].map((name) => {
    const { company } = sent[name] as { company: Record<'pip' | 'ctpat', { memberships: { status: string }[] }> };
    return [company.pip, company.ctpat].map(({ memberships }) => memberships.map(({ status }) => status).join());
  });
  expect(statuses).toEqual([
    ['SUSPENDED', 'ACTIVE'],
    ['ACTIVE', ''],
    ['ACTIVE', ''],
    ['SUSPENDED', 'ACTIVE'],
  ]);
});

test('a recognition names its membership by the id that the membership has in the same answer', () => {
  const { company } = sent['today'] as {
    readonly company: {
      readonly pip: { readonly memberships: readonly { readonly id: string }[] };
      readonly japan: { readonly items: readonly { readonly membershipId: string }[] };
    };
  };
  expect(company.japan.items[0]?.membershipId).toBe(company.pip.memberships[0]?.id);
});

describe('a cache at its default settings gives each answer back as the hub sent it', () => {
  test('Apollo Client', async () => {
    const client = new ApolloClient({ link: new HttpLink({ uri: hub.url }), cache: new InMemoryCache() });
    const { data } = await client.query({ query: gql(MANY_ANSWERS), variables: VARIABLES });
    expect(withoutTypenames(data)).toEqual(sent);
    const again = await client.query({ query: gql(MANY_ANSWERS), variables: VARIABLES, fetchPolicy: 'cache-only' });
    expect(withoutTypenames(again.data)).toEqual(sent);
    client.stop();
  });

  test('urql with graphcache', async () => {
    // In development graphcache warns of every object without an `id`, which it keeps in its parent.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const client = new Client({ url: hub.url, exchanges: [cacheExchange(), fetchExchange], preferGetMethod: false });
    const { data, error } = await client.query(MANY_ANSWERS, VARIABLES).toPromise();
    expect(error).toBeUndefined();
    expect(withoutTypenames(data)).toEqual(sent);
    const again = await client.query(MANY_ANSWERS, VARIABLES, { requestPolicy: 'cache-only' }).toPromise();
    expect(withoutTypenames(again.data)).toEqual(sent);
  });

  test('Relay', async () => {
    const network = Network.create(async ({ text }, variables) => {
      const response = await fetch(hub.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return (await response.json()) as GraphQLResponse;
    });
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const document = await compiledByRelay('ManyAnswers', MANY_ANSWERS);
    const data = await fetchQuery(environment, document, VARIABLES).toPromise();
    expect(data).toEqual(sent);
  });
});

/** Client libraries ask for `__typename` too, to know an object again. */
function withoutTypenames(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === '__typename' ? undefined : each)));
}
