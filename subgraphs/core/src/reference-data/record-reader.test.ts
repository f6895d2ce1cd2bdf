import { readRecords, type RecordReader } from './record-reader';

function faultsOf(stored: unknown, read: (record: RecordReader) => unknown): string[] {
  const faults: string[] = [];
  readRecords('rows', stored, faults, read);
  return faults;
}

const readTiers = (record: RecordReader) => record.someOf('tiers', ['I', 'II', 'III']);

describe('reading reference data', () => {
  test('what is not a list of records is a fault', () => {
    expect(faultsOf('rows', () => null)).toEqual(['rows: must be a list']);
    expect(faultsOf([7, null, []], () => null)).toEqual([
      'rows #1: is not a record',
      'rows #2: is not a record',
      'rows #3: is not a record',
    ]);
  });

  test.each(['2010-13', '2023-02-29', '2010', 'June 2010'])('%s is no date', (signedOn) => {
    expect(faultsOf([{ signedOn }], (record) => record.partialDateOrNull('signedOn'))).toEqual([
      'rows #1 signedOn: must be a day or a month, YYYY-MM-DD or YYYY-MM',
    ]);
  });

  test.each(['2010-06', '2024-02-29', null, undefined])('%s may stand for a date', (signedOn) => {
    expect(faultsOf([{ signedOn }], (record) => record.partialDateOrNull('signedOn'))).toEqual([]);
  });

  test('a list names nothing twice, nothing unknown and is left out rather than empty', () => {
    expect(faultsOf([{ tiers: ['II', 'II'] }], readTiers)).toEqual(['rows #1 tiers: names something twice']);
    expect(faultsOf([{ tiers: ['IV'] }], readTiers).at(0)).toBe('rows #1 tiers: has IV, not among I, II, III');
    expect(faultsOf([{ tiers: [] }], readTiers)).toEqual(['rows #1 tiers: must not be empty: leave it out instead']);
    expect(faultsOf([{ tiers: 'I' }], readTiers).at(0)).toBe('rows #1 tiers: must be a list of texts');
  });

  test('a flag is set or left out', () => {
    expect(faultsOf([{ harmonizedOnly: false }], (record) => record.flag('harmonizedOnly'))).toEqual([
      'rows #1 harmonizedOnly: must be true, or left out',
    ]);
  });

  test('a field that nobody asked for is a fault', () => {
    expect(faultsOf([{ code: 'A', nmae: 'B' }], (record) => record.text('code'))).toEqual([
      'rows A nmae: is not a known field',
    ]);
  });

  test('every fault of every record is named', () => {
    expect(faultsOf([{ code: '' }, { code: ' A' }, {}], (record) => record.text('code'))).toHaveLength(3);
  });
});
