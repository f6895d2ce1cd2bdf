import { COMMON_WORDS, FILLER_WORDS, GENERIC_WORDS } from './generic-words';
import { nameTokens } from './name-tokens';

const groups = [...GENERIC_WORDS, ...COMMON_WORDS];
const listed = [
  ...groups.flatMap(({ meanings }) => meanings.flatMap((ways) => ways.join(' ').split(' ').filter(Boolean))),
  ...FILLER_WORDS,
];

describe('the words that tell little', () => {
  test('are listed once each, so that each has one meaning', () => {
    expect(listed.filter((word, index) => listed.indexOf(word) !== index)).toEqual([]);
  });

  test('are written as names are compared', () => {
    expect(listed.filter((word) => nameTokens(word).join(' ') !== word)).toEqual([]);
  });

  test('each have a reason', () => {
    expect(groups.filter(({ reason }) => reason === '')).toEqual([]);
  });
});
