import { rateKey } from './rate-key';

const nobody = { issuer: null, subject: null };

describe('whose share a question is counted to', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ])('is, without a token, that of its address or network: %s', (address, name) => {
    expect(rateKey(nobody, address)).toEqual({ kind: 'ADDRESS', name });
  });

  it('is, with one, that of its subject by its issuer, wherever it comes from', () => {
    const key = (issuer: string, subject: string, address = '192.0.2.7') => rateKey({ issuer, subject }, address).name;
    expect(key('a', 'b')).toBe(key('a', 'b', '192.0.2.8'));
    expect(new Set([key('a', 'b'), key('a', 'c'), key('ab', ''), key('', 'ab')]).size).toBe(4);
    expect(key('a', 'x'.repeat(8_000))).toHaveLength(43);
  });
});
