import { PUBLIC, type Caller } from '@aeo-hub/core/caller';
import { buildSchema, getOperationAST, parse, print, validate } from 'graphql';
import { notExecuted } from '../execution/execute-operation';
import type { Asked, ExecuteAsked } from './with-executor';
import { untoldSelections } from './untold-selections';

const schema = buildSchema(`
  type Query { company(scac: String): Lookup benefits: [Benefit!]! }
  type Lookup { outcome: String company: Company }
  type Company { pip: Standing ctpat: Standing }
  type Standing { outcome: String }
  type Benefit { code: String company: Company }`);

describe('what is selected of companies', () => {
  const source = `query Q($scac: String) { mine: company(scac: $scac) { ...L } ...R benefits { company { pip { outcome } } } }
    fragment L on Lookup { outcome company { ...C } }
    fragment C on Company { pip { outcome } ctpat { outcome } }
    fragment R on Query { ... { company { outcome } } }`;

  test.each<Caller>([PUBLIC, { role: 'ANALYST' }, { role: 'OPERATOR' }])(
    'is not planned for a caller that is told of none: %j',
    async (caller) => {
      const { document, queryHash } = await planned(source, caller);
      expect(validate(schema, parse(document))).toEqual([]);
      expect(document.replaceAll(/\s+/g, ' ')).toBe(
        'query Q($scac: String) { mine: company(scac: $scac) { __typename } ...R benefits { company { pip { outcome } } } } ' +
          'fragment R on Query { ... { company { __typename } } }',
      );
      expect(queryHash).not.toBe('hash');
    },
  );

  test.each<Caller>([
    { role: 'PARTNER', country: 'JP' },
    { role: 'OFFICER', programs: ['PIP'] },
    { role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } },
  ])('is planned as it was asked for whoever may be: %j', async (caller) => {
    expect(await planned(source, caller)).toEqual({ document: print(parse(source)), queryHash: 'hash' });
  });
});

async function planned(source: string, caller: Caller): Promise<{ document: string; queryHash: string }> {
  const document = parse(source);
  const found: { document: string; queryHash: string }[] = [];
  const execute: ExecuteAsked = async (asked) => {
    found.push({ document: print(asked.document), queryHash: asked.queryHash });
    return notExecuted([]);
  };
  const asked = { schema, document, operation: getOperationAST(document), queryHash: 'hash', context: { caller } };
  await untoldSelections(execute)(asked as unknown as Asked);
  const [first] = found;
  if (!first) throw new Error('It was not executed.');
  return first;
}
