import { composeSupergraph } from '@aeo-hub/schema';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standInsOf } from './stand-ins-of';

const supergraph = readFileSync(join(__dirname, '..', '..', '..', 'schema', 'supergraph.graphql'), 'utf8');
const standIns = standInsOf(supergraph);

const QUERY = `query Q__pip__1($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Company { mine: pip { ...Said kin: memberships { id memberType { name } consents } } }
  }
}
fragment Said on PipStanding { __typename program how: outcome dataAsOf ... on ProgramStanding { outcome } }`;

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';
const STANDINGS = `interface ProgramStanding { outcome: String! }
  type PipStanding implements ProgramStanding { outcome: String! }
  type CtpatStanding implements ProgramStanding { outcome: String! }`;

const UNAVAILABLE = { message: 'It did not answer.', code: 'SUBGRAPH_UNAVAILABLE' } as const;

describe('the stand-in for a program', () => {
  test('is there for each of the three, and for nothing else', () => {
    expect(programsBySubgraph(supergraph)).toEqual({ ctpat: ['CTPAT'], 'mexican-aeo': ['MEXICAN_AEO'], pip: ['PIP'] });
  });

  test('is that of the subgraph that resolves its standings, whatever that is called', () => {
    const renamed = supergraph
      .replace('@join__graph(name: "pip"', '@join__graph(name: "canada"')
      .replace('@join__graph(name: "ctpat"', '@join__graph(name: "pip"');
    expect(programsBySubgraph(renamed)).toEqual({ canada: ['PIP'], 'mexican-aeo': ['MEXICAN_AEO'], pip: ['CTPAT'] });
  });

  test('is of several programs where one subgraph resolves their standings, and of none where it only requires them', () => {
    const { supergraphSdl } = composeSupergraph([
      subgraph(
        'america',
        `${STANDINGS} type Company @key(fields: "id") { id: ID! pip: PipStanding ctpat: CtpatStanding }
        type Query { company: Company }`,
      ),
      subgraph(
        'pip',
        `type PipStanding { outcome: String! @external } type Query { weather: String }
        type Company @key(fields: "id") { id: ID! pip: PipStanding @external worth: Int @requires(fields: "pip { outcome }") }`,
      ),
    ]);
    expect(programsBySubgraph(supergraphSdl)).toEqual({ america: ['PIP', 'CTPAT'] });
  });

  test('has an error for a field that is not a standing', async () => {
    const { supergraphSdl } = composeSupergraph([
      subgraph('pip', `${STANDINGS} type Query { standing: PipStanding other: CtpatStanding members: Int }`),
    ]);
    const answer = await standInsOf(supergraphSdl)
      .get('pip')
      ?.execute({ query: '{ standing { outcome } other { outcome } members }' }, UNAVAILABLE);
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      data: { standing: { outcome: 'UNAVAILABLE' }, other: { outcome: 'UNAVAILABLE' }, members: null },
      errors: [
        expect.objectContaining({
          message: 'It did not answer.',
          path: ['members'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
        }),
      ],
    });
  });

  test('says UNAVAILABLE of every company, whatever the selection, the aliases and the fragments', async () => {
    const representations = ['a', 'b'].map((id) => ({
      __typename: 'Company',
      id,
      on: '2026-01-02',
      knownAt: null,
      pipAccounts: ['X'],
      asking: false,
    }));
    const answer = await standIns.get('pip')?.execute({ query: QUERY, variables: { representations } }, UNAVAILABLE);
    const mine = {
      __typename: 'PipStanding',
      program: 'PIP',
      how: 'UNAVAILABLE',
      outcome: 'UNAVAILABLE',
      dataAsOf: null,
      kin: [],
    };
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: { _entities: [{ mine }, { mine }] } });
  });
});

function subgraph(name: string, sdl: string) {
  return { name, url: `http://${name}/graphql`, sdl: `${LINK}\n${sdl}` };
}

function programsBySubgraph(supergraphSdl: string): unknown {
  return Object.fromEntries([...standInsOf(supergraphSdl)].map(([name, { programs }]) => [name, programs]));
}
