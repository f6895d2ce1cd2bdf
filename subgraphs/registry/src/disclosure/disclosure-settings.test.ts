import { readDisclosureSettings } from './disclosure-settings';

describe('how long a program that is not heard is gone by', () => {
  it('is two minutes unless said otherwise', () => {
    expect(readDisclosureSettings({})).toEqual({ trustedMs: 120_000 });
    expect(readDisclosureSettings({ DISCLOSURE_TIMEOUT_MS: '5000' })).toEqual({ trustedMs: 5_000 });
  });

  it.each(['0', '999', '86400001', 'long', '-5000'])('is not %s', (text) => {
    expect(() => readDisclosureSettings({ DISCLOSURE_TIMEOUT_MS: text })).toThrow('write a whole number from 1000');
  });
});
