import type { Caller } from '@aeo-hub/core/caller';
import { buildSchema, Kind, parse } from 'graphql';
import { Course } from '../../question/course';
import { TimeBudget } from '../../question/time-budget';
import { NOTHING } from '../measure/measure';
import type { AskedOperation } from './asked-operation';
import { noIntrospection } from './no-introspection';

const schema = buildSchema('type Query { language: String }');

function asking(query: string, caller: Caller): AskedOperation {
  const document = parse(query);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('There is no operation.');
  const question = {
    requestId: 'a question',
    language: 'en' as const,
    caller,
    issuer: null,
    subject: null,
    purpose: null,
    budget: new TimeBudget(1_000),
    course: new Course(),
  };
  return { schema, document, operation, variables: {}, question, measure: NOTHING, documentHash: '' };
}

const INTROSPECTIONS = [
  '{ __schema { queryType { name } } }',
  '{ language x: __type(name: "Query") { name } }',
  '{ ...F } fragment F on Query { ... { __schema { queryType { name } } } }',
];

describe('the schema', () => {
  const inProduction = noIntrospection({ isProduction: true });

  it.each<Caller>([
    { role: 'PARTNER', country: 'JP' },
    { role: 'OFFICER', programs: ['PIP'] },
  ])('tells of itself in production to $role', (caller) => {
    for (const query of INTROSPECTIONS) expect(inProduction(asking(query, caller))).toBeNull();
  });

  it.each<Caller>([
    { role: 'PUBLIC' },
    { role: 'ANALYST' },
    { role: 'OPERATOR' },
    { role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } },
  ])('does not tell of itself in production to $role', (caller) => {
    for (const query of INTROSPECTIONS) {
      expect(inProduction(asking(query, caller))?.extensions).toMatchObject({
        code: 'INTROSPECTION_NOT_PERMITTED',
        http: { status: 403 },
      });
      expect(noIntrospection({ isProduction: false })(asking(query, caller))).toBeNull();
    }
    expect(inProduction(asking('{ language __typename }', caller))).toBeNull();
  });
});
