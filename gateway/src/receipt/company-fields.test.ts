import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { companyFields } from './company-fields';

function fieldsOf(text: string) {
  const document = parse(text);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('The document has no operation.');
  const { all, lists } = companyFields(document, operation);
  return { all: [...all].toSorted(), lists: [...lists].toSorted() };
}

describe('the fields of an operation that tell of companies', () => {
  it('are found under the names that they have in the answer', () => {
    expect(fieldsOf('{ company { id } these: companies { outcome } programs { code } }')).toEqual({
      all: ['company', 'these'],
      lists: ['these'],
    });
    expect(fieldsOf('{ counterpart { outcome } counterparts { outcome } searchCompanies { edges } }')).toEqual({
      all: ['counterpart', 'counterparts', 'searchCompanies'],
      lists: ['counterparts'],
    });
  });

  it('are found in fragments within fragments', () => {
    const text =
      'query { ... on Query { ...A } } fragment A on Query { ...B } fragment B on Query { x: company { id } }';
    expect(fieldsOf(text)).toEqual({ all: ['x'], lists: [] });
  });

  it('are none in a question to the public register', () => {
    expect(fieldsOf('{ programs { code } company: arrangements { id } }')).toEqual({ all: [], lists: [] });
  });

  it('are found at once where fragments spread each other in great numbers', () => {
    const depth = 40;
    const spreads = Array.from({ length: depth }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    const text = `{ ...F0 } ${spreads.join(' ')} fragment F${depth} on Query { company { id } }`;
    expect(fieldsOf(text).all).toEqual(['company']);
  });
});
