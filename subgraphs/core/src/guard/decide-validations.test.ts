import { decideValidations, type ValidationFacts } from './decide-validations';
import { isRefusal } from './verdict';

const NOW = '2026-11-22T08:00:00.000Z';

function validation(validatedOn: string, recordedOn: string, more: Partial<ValidationFacts> = {}): ValidationFacts {
  return { performedBy: 'PIP', validatedOn, revalidationDue: null, recordedAt: `${recordedOn}T12:00:00.000Z`, ...more };
}

function codes(recorded: readonly ValidationFacts[], ...incoming: ValidationFacts[]) {
  return decideValidations(recorded, incoming, NOW).map((verdict) => (isRefusal(verdict) ? verdict.code : verdict));
}

describe('validations of one membership', () => {
  const recorded = validation('2023-05-16', '2023-06-01', { revalidationDue: '2027-04-20' });

  it('are new with a later day, and unchanged when the day is recorded', () => {
    expect(codes([recorded], validation('2026-05-01', '2026-06-01'))).toEqual(['NEW']);
    expect(codes([recorded], validation('2023-05-16', '2026-06-01'))).toEqual(['UNCHANGED']);
    expect(codes([], recorded, { ...recorded })).toEqual(['NEW', 'UNCHANGED']);
  });

  it('are refused when a later record says an earlier day', () => {
    expect(decideValidations([recorded], [validation('2023-05-15', '2023-06-01')], NOW)).toEqual([
      {
        code: 'RECORDED_DATE_MOVED',
        detail: 'the latest validation is recorded as 2023-05-16 and the row says 2023-05-15',
      },
    ]);
  });

  it('are history not known yet when an earlier record says an earlier day', () => {
    expect(codes([recorded], validation('2019-03-04', '2019-04-01'))).toEqual(['NEW']);
  });

  it('are judged in the order in which they were recorded, not in which they come', () => {
    expect(codes([], recorded, validation('2019-03-04', '2019-04-01'))).toEqual(['NEW', 'NEW']);
  });

  it('are refused when the next due day would move, and take one where none was known', () => {
    expect(codes([recorded], { ...recorded, revalidationDue: '2028-04-20' })).toEqual(['RECORDED_DATE_MOVED']);
    expect(codes([{ ...recorded, revalidationDue: null }], recorded)).toEqual(['NEW']);
    expect(codes([{ ...recorded, revalidationDue: null }, recorded], { ...recorded, revalidationDue: null })).toEqual([
      'UNCHANGED',
    ]);
  });

  it('are refused when another program is said to have made them', () => {
    expect(codes([recorded], { ...recorded, performedBy: 'CTPAT' })).toEqual(['RECORDED_DATE_MOVED']);
  });

  it('are refused when they have not been made yet', () => {
    expect(codes([], validation('2026-11-23', '2026-11-01'))).toEqual(['VALIDATED_IN_FUTURE']);
    expect(codes([], validation('2026-11-22', '2026-11-01'))).toEqual(['NEW']);
  });
});
