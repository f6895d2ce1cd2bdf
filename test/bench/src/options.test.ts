import { readOptions } from './options';

it('measures everything but the growth with companies unless it is told otherwise', () => {
  expect(readOptions([])).toMatchObject({
    companies: 100_000,
    rounds: 11,
    contenders: ['hub', 'hub-http', 'apollo', 'hive', 'hive-rust', 'floor'],
    without: [],
    sizes: [],
    profileFolder: null,
  });
  expect(readOptions(['--growth']).sizes).toEqual([10_000, 100_000, 1_000_000]);
});

it('takes names with commas between, and sizes in their order', () => {
  const options = readOptions(['--only', 'hub, floor', '--work', 'single', '--sizes', '2000,1000']);
  expect(options).toMatchObject({ contenders: ['hub', 'floor'], works: ['single'], sizes: [1_000, 2_000] });
});

it.each([
  [['--only', 'hub,hvie'], "--only does not know 'hvie'"],
  [['--rounds', '0'], "--rounds must be a whole number from 1, not '0'"],
  [['--sizes', '10,x'], "--sizes must be a whole number from 1, not 'x'"],
  [['more'], "There is no use for 'more'"],
])('says what is wrong with %j', (args, message) => expect(() => readOptions(args)).toThrow(message));
