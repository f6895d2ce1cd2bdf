import { buildSchema, getOperationAST, parse } from 'graphql';
import { rootQuestions } from './root-question';
import { witnessedRows } from './witnessed-rows';

const SCHEMA = buildSchema(`
  enum IdentifierScheme { TIN EORI VAT SCAC }
  input IdentifierInput { scheme: IdentifierScheme! value: String! }
  type Lookup { outcome: String }
  type Query { company(identifier: IdentifierInput!): Lookup }
`);

/** The row that a question for a company leaves. */
function rowOf(scheme: string, value: string) {
  const document = parse(`{ company(identifier: { scheme: ${scheme}, value: "${value}" }) { outcome } }`);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const questions = rootQuestions({ schema: SCHEMA, document, operation, variables: {} });
  const answerTo = () => ({ outcome: 'NOT_CONFIRMED' });
  const caller = { role: 'PARTNER', country: 'JP' } as const;
  return witnessedRows({ questions, caller, answerTo, codeOf: () => 'NONE' })[0];
}

describe('what the audit keeps of an identifier that was asked about', () => {
  it.each([
    ['SCAC', ' mrfw ', 'SCAC', 'MRFW'],
    ['EORI', 'xi 123456789000', 'TIN', 'XI123456789000'],
    ['EORI', 'xi-1', 'TIN', 'XI1'],
    ['VAT', 'de 123 456 789', null, 'DE123456789'],
  ])('is, of %s "%s", what programs assert it by: %s %s', (scheme, value, kept, asked) => {
    expect(rowOf(scheme, value)).toMatchObject({ scheme: kept, asked, outcome: 'NOT_CONFIRMED' });
  });
});
