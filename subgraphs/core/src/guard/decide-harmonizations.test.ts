import { decideHarmonizations, type HarmonizationFacts } from './decide-harmonizations';
import { isRefusal } from './verdict';

const NOW = '2026-11-22T08:00:00.000Z';

function harmonization(recordedOn: string, more: Partial<HarmonizationFacts> = {}): HarmonizationFacts {
  return {
    counterpartAccount: 'CT-30042217',
    since: '2011-04-20',
    validationBy: 'PIP',
    validationOn: '2023-05-16',
    pointOfContact: 'pip-host-desk-ontario',
    recordedAt: `${recordedOn}T12:00:00.000Z`,
    ...more,
  };
}

function codes(recorded: readonly HarmonizationFacts[], ...incoming: HarmonizationFacts[]) {
  return decideHarmonizations(recorded, incoming, false, NOW).map(({ verdict }) =>
    isRefusal(verdict) ? verdict.code : verdict,
  );
}

describe('the harmonization of one membership', () => {
  const recorded = harmonization('2023-06-01');

  it('is unchanged when said again, whenever it was recorded', () => {
    expect(codes([recorded], recorded, harmonization('2024-01-01'))).toEqual(['UNCHANGED', 'UNCHANGED']);
  });

  it('is refused when the day since which it holds would move', () => {
    expect(
      decideHarmonizations([recorded], [harmonization('2024-01-01', { since: '2012-01-01' })], false, NOW)[0]?.verdict,
    ).toEqual({
      code: 'RECORDED_DATE_MOVED',
      detail: 'harmonized with CT-30042217 since 2011-04-20 is recorded and the row says since 2012-01-01',
    });
  });

  it('is refused when the common site validation would move back, and takes a later one', () => {
    expect(codes([recorded], harmonization('2024-01-01', { validationOn: '2023-05-15' }))).toEqual([
      'RECORDED_DATE_MOVED',
    ]);
    expect(codes([recorded], harmonization('2027-01-01', { validationOn: '2026-05-15' }))).toEqual([
      'RECORDED_IN_FUTURE',
    ]);
    expect(codes([recorded], harmonization('2026-11-01', { validationOn: '2026-05-15' }))).toEqual(['NEW']);
    expect(codes([recorded], harmonization('2026-11-01', { validationOn: '2026-12-15' }))).toEqual([
      'VALIDATED_IN_FUTURE',
    ]);
  });

  it('may pass to another account of the other program, with a day of its own', () => {
    expect(codes([recorded], harmonization('2024-01-01', { counterpartAccount: 'CT-1', since: '2010-01-01' }))).toEqual(
      ['NEW'],
    );
  });

  it('keeps what a later record leaves unsaid', () => {
    const [decision] = decideHarmonizations(
      [recorded],
      [harmonization('2024-01-01', { validationBy: null, validationOn: null, pointOfContact: 'another desk' })],
      false,
      NOW,
    );
    expect(decision).toEqual({
      verdict: 'NEW',
      facts: harmonization('2024-01-01', { pointOfContact: 'another desk' }),
    });
  });

  it('is no news from an older record, nor by a file that said it before it was replaced', () => {
    const replaced = harmonization('2023-06-01', { pointOfContact: 'another desk' });
    const verdict = (saidBefore: boolean) =>
      decideHarmonizations([recorded, replaced], [recorded], saidBefore, NOW).map((decision) => decision.verdict);
    expect(codes([recorded], harmonization('2020-01-01', { since: '2001-01-01' }))).toEqual(['UNCHANGED']);
    expect(verdict(true)).toEqual(['UNCHANGED']);
    expect(verdict(false)).toEqual(['NEW']);
  });

  it('is, of two in one file that were recorded at the same instant, the last', () => {
    expect(codes([], harmonization('2020-01-01', { pointOfContact: 'old' }), harmonization('2020-01-01'))).toEqual([
      'UNCHANGED',
      'NEW',
    ]);
  });
});
