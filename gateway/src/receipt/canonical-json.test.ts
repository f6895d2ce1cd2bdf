import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { canonicalJson } from './canonical-json';

const odd = fc.constantFrom('__proto__', '10', '9', '', '\u20ac', '\r', '\ufb33', '\ud83d\ude02', '\u0080', 'toString');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.array(tie('value')),
    fc.array(fc.tuple(fc.oneof(odd, fc.string({ unit: 'grapheme' })), tie('value'))).map(Object.fromEntries),
  ),
}));

describe('canonical JSON', () => {
  it('is that of a library', () => {
    fc.assert(fc.property(value, (json) => expect(canonicalJson(json)).toBe(canonicalize(json))));
  });

  it('does not depend on the order of members or on white space, and says the same', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 3 }), (json, indent) => {
        const canonical = canonicalJson(json);
        expect(canonicalJson(JSON.parse(JSON.stringify(reversed(json), null, indent)))).toBe(canonical);
        expect(JSON.parse(canonical)).toEqual(JSON.parse(JSON.stringify(json)));
      }),
    );
  });

  // The example of RFC 8785, 3.2.2 and 3.2.3.
  it('is that of the RFC', () => {
    const example = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
    expect(canonicalJson(JSON.parse(example))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN])('is none of %d, however deep', (number) => {
    expect(() => canonicalJson({ a: [number] })).toThrow(TypeError);
  });

  it('is the same of minus zero and of zero, and not of any two halves of a surrogate pair', () => {
    expect(canonicalJson([-0, '\ud83d', '\ud83e', '\ufffd'])).toBe(String.raw`[0,"\ud83d","\ud83e","�"]`);
  });
});

function reversed(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(reversed);
  return Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
