import { parse, print } from 'graphql';
import { decidedDocument } from './decided-document';

/** On one line. */
function decided(query: string, variables: Record<string, unknown>, operationName?: string): string {
  return print(decidedDocument(parse(query), variables, operationName)).replaceAll(/\s+/g, ' ');
}

describe('a document with its conditions resolved', () => {
  test('has what is included, without its conditions', () => {
    expect(decided('query ($v: Boolean!) { a @include(if: $v) b @skip(if: $v) }', { v: true })).toBe(
      'query ($v: Boolean!) { a }',
    );
  });

  test('holds only the operation asked, whose variables are given, and the fragments that it still spreads', () => {
    const query = `
      query One($v: Boolean!) { ...F ...G @skip(if: $v) }
      query Other($w: Boolean!) { a @include(if: $w) }
      fragment F on Query { b }
      fragment G on Query { c }`;
    expect(decided(query, { v: true }, 'One')).toBe('query One($v: Boolean!) { ...F } fragment F on Query { b }');
  });

  test('does not look below what is left out', () => {
    const query = 'query ($v: Boolean = true) { a b @skip(if: true) { c @include(if: $v) } }';
    expect(decided(query, { v: null })).toBe('query ($v: Boolean = true) { a }');
  });
});
