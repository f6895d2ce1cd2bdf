import { Kind, parse } from 'graphql';
import { rootFields } from './root-fields';

function namesIn(source: string): readonly string[] {
  const document = parse(source);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('There is no operation.');
  return rootFields(document, operation).map(({ alias, name }) => (alias ?? name).value);
}

describe('the fields at the root of an operation', () => {
  it('are those that stand there and in its fragments', () => {
    const names = namesIn('{ a ...F ... on Query { b: x } } fragment F on Query { c ...G } fragment G on Query { d }');
    expect(names).toEqual(['a', 'c', 'd', 'b']);
  });

  it('are found at once, however often fragments spread each other', () => {
    const depth = 60;
    const doubling = Array.from({ length: depth }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`);
    expect(namesIn(`{ ...f0 } ${doubling.join(' ')} fragment f${depth} on Query { end }`)).toEqual(['end']);
  });
});
