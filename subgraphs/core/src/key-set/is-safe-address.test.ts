import { isSafeAddress } from './is-safe-address';

describe('an address of public keys', () => {
  it.each([
    'https://hub.example/.well-known/jwks.json',
    'http://127.0.0.1:4000/jwks.json',
    'http://localhost/jwks.json',
    'http://[::1]:4000/jwks.json',
  ])('is safe when nobody on the way could change them: %s', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  it.each([
    'http://gateway:4000/jwks.json',
    'http://127.0.0.1.example/jwks.json',
    'http://localhost@evil.example/jwks.json',
    'ftp://127.0.0.1/jwks.json',
    'https://',
    'jwks.json',
    '',
  ])('is not safe otherwise: %j', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });

  it('is safe on a host that is named as reached over a network of one’s own', () => {
    expect(isSafeAddress('http://gateway:4000/jwks.json', ['gateway'])).toBe(true);
    expect(isSafeAddress('http://gateway.evil.example/jwks.json', ['gateway'])).toBe(false);
  });
});
