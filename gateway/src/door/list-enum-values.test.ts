import { buildSchema, parse, validate, type OperationDefinitionNode } from 'graphql';
import { coercedVariables } from '../question/coerced-variables';
import { listEnumValues } from './list-enum-values';

const MANY = Array.from({ length: 200 }, (_, index) => `VALUE_${index}`);
const schema = buildSchema(`
  enum Flag { CA US MX }
  enum Many { ${MANY.join(' ')} }
  input Ship { flag: Flag! }
  type Query { flag(flag: Flag, flags: [Flag!], ship: Ship, ships: [Ship!]): Flag many(many: Many): Int }`);
listEnumValues(schema);

const LIST = 'Write one of CA, US, MX.';

function messagesOf(query: string, variables: Readonly<Record<string, unknown>> = {}, hide = true): readonly string[] {
  const document = parse(query);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) return mistakes.map(({ message }) => message);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return (
    coercedVariables({ schema, document, operation, request: { variables } }, { language: 'en', hideSuggestions: hide })
      .errors ?? []
  ).map(({ message }) => message);
}

describe('a value that is not of an enum', () => {
  it.each([
    ['{ flag(flag: CAN) }', 'Value "CAN" does not exist in "Flag" enum.'],
    ['{ flag(flag: "CA") }', 'Enum "Flag" cannot represent non-enum value: "CA".'],
    ['{ flag(ships: [{ flag: CA }, { flag: CAN }]) }', 'Value "CAN" does not exist in "Flag" enum.'],
    ['query($f: Flag = CAN) { flag(flag: $f) }', 'Value "CAN" does not exist in "Flag" enum.'],
  ])('in a document is answered with the values that are: %s', (query, mistake) => {
    expect(messagesOf(query)).toEqual([`${mistake} ${LIST}`]);
  });

  it.each([true, false])('in variables is answered with the values that are (suggestions hidden: %s)', (hide) => {
    expect(messagesOf('query($f: Flag) { flag(flag: $f) }', { f: 'CAN' }, hide)).toEqual([
      `Variable "$f" got invalid value "CAN"; Value "CAN" does not exist in "Flag" enum. ${LIST}`,
    ]);
    expect(messagesOf('query($f: [Flag!]) { flag(flags: $f) }', { f: ['CA', 1] }, hide)).toEqual([
      `Variable "$f" got invalid value 1 at "f[1]"; Enum "Flag" cannot represent non-string value: 1. ${LIST}`,
    ]);
    expect(messagesOf('query($s: [Ship!]) { flag(ships: $s) }', { s: [{ flag: 'CAN' }, { flag: 'U' }] }, hide)).toEqual(
      ['CAN', 'U'].map(
        (flag, index) =>
          `Variable "$s" got invalid value "${flag}" at "s[${index}].flag"; Value "${flag}" does not exist in "Flag" enum. ${LIST}`,
      ),
    );
  });

  it('is answered by a message of bounded length, however long the value and however many the values', () => {
    const [message = ''] = messagesOf(`{ many(many: ${'X'.repeat(5_000)}) }`);
    expect(message.length).toBeLessThan(700);
    expect(message).toMatch(/Write one of VALUE_0, VALUE_1, .* and \d+ more\.$/);
  });
});

describe('a value of an enum', () => {
  it('is accepted in a document and in variables', () => {
    expect(messagesOf('query($f: Flag = CA) { flag(flag: $f, flags: [US, MX]) }', { f: 'MX' })).toEqual([]);
  });
});
