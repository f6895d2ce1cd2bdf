import * as fc from 'fast-check';
import { readJson } from './read-json';

describe('JSON that is to be verified', () => {
  it('is read like any other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (json, indent) => {
        const text = JSON.stringify(json, null, indent);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each(['{"a":1,"a":2}', '[{"b":{"a":1, "\\u0061" :2}}]', '{"a":1,"a":1}'])(
    'is not read in two ways: %s',
    (text) => {
      expect(() => read(text)).toThrow('two members of an object have the same name');
    },
  );

  it.each(['{"a":"\\"b\\":"}', '{"a":"b:","c":["d",":"]}', '{"\\\\":"\\\\"}', '{"":{"":""}}'])(
    'may have colons and quotes within its strings: %s',
    (text) => expect(read(text)).toEqual(JSON.parse(text)),
  );

  it.each(['1e999', '{"a":[0,-1e400]}', `[${'9'.repeat(400)}]`])('has no number beyond the doubles: %s', (text) => {
    expect(() => read(text)).toThrow('a number is larger than an IEEE 754 double can be');
  });

  it('is UTF-8, without a byte order mark', () => {
    expect(() => readJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow('it is not UTF-8');
    expect(() => read('\ufeff{}')).toThrow(SyntaxError);
  });

  it('may have minus zero, which is zero, and half of a surrogate pair, which is itself', () => {
    expect(read('[-0,"\\ud800"]')).toEqual([-0, '\ud800']);
  });
});

function read(text: string): unknown {
  return readJson(Buffer.from(text));
}
