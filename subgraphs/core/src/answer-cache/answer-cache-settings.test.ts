import { readAnswerCacheSettings } from './answer-cache-settings';

describe('how much of what was answered is kept', () => {
  it('is 64 MB for a minute unless said otherwise', () => {
    expect(readAnswerCacheSettings({})).toEqual({ maxBytes: 67_108_864, maxAgeMs: 60_000 });
    const env = { ANSWER_CACHE_MB: '0', ANSWER_CACHE_SECONDS: '5' };
    expect(readAnswerCacheSettings(env)).toEqual({ maxBytes: 0, maxAgeMs: 5_000 });
  });

  it('says all that is wrong with it at once', () => {
    const env = { ANSWER_CACHE_MB: '-1', ANSWER_CACHE_SECONDS: '0' };
    expect(() => readAnswerCacheSettings(env)).toThrow(/ANSWER_CACHE_MB: "-1"[^]*ANSWER_CACHE_SECONDS: "0"/);
  });
});
