import * as fc from 'fast-check';
import { readJson } from './read-json';

describe('JSON that is to be verified', () => {
  it('is read like any other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (json, indent) => {
        const text = JSON.stringify(json, null, indent);
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(['{"a":1,"a":2}', '[{"b":{"a":1, "\\u0061" :2}}]', '{"a":1,"a":1}'])(
    'is not read in two ways: %s',
    (text) => {
      expect(() => readJson(text)).toThrow('two members of an object have the same name');
    },
  );

  it.each(['{"a":"\\"b\\":"}', '{"a":"b:","c":["d",":"]}', '{"\\\\":"\\\\"}', '{"":{"":""}}'])(
    'may have colons and quotes within its strings: %s',
    (text) => expect(readJson(text)).toEqual(JSON.parse(text)),
  );
});
