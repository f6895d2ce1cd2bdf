import { jsonFault } from './json-fault';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('a JSON value', () => {
  it('is sound with what JSON can write', () => {
    expect(jsonFault({ a: [1, -1.5, null, 'x', true, { b: Number.MAX_VALUE }] })).toBeNull();
    expect(jsonFault(nested(100))).toBeNull();
  });

  it('has no number beyond the doubles, wherever it is', () => {
    expect(jsonFault(JSON.parse('1e999'))).toBe('BEYOND_DOUBLES');
    expect(jsonFault(JSON.parse('{"a":[0,{"b":-1e400}]}'))).toBe('BEYOND_DOUBLES');
  });

  it('is no deeper than 100 levels, however much deeper a text can be', () => {
    expect(jsonFault(nested(102))).toBe('TOO_DEEP');
    expect(jsonFault(nested(100_000))).toBe('TOO_DEEP');
  });
});
