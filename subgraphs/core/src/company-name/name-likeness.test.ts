import fc from 'fast-check';
import { companyName } from './company-name';
import { nameLikeness } from './name-likeness';

const likeness = (one: string, other: string) => nameLikeness(companyName(one), companyName(other));
const similarity = (one: string, other: string) => {
  const { ofOne, ofOther } = likeness(one, other);
  return ofOne + ofOther;
};

describe('of the words of two names', () => {
  test.each([
    ['J.B. Hunt Transport, Inc.', 'JBHunt Transport'],
    ['AT&T Corp.', 'A T and T'],
    ['Harley-Davidson Motor Company', 'Davidson-Harley Motors'],
    ['Société Générale de Transport', 'GENERAL TRANSPORTS SOCIETY LLC'],
    ['Global Logistics Solutions LLC', 'GlobalLogisticsSolutions'],
    ['3M Company', '3 M'],
    ['Luk Oil Oil', 'Lukoil Oil Company'],
  ])('all of "%s" are in "%s"', (one, other) => expect(likeness(one, other)).toMatchObject({ ofOne: 1, ofOther: 1 }));

  test.each([
    ['X Logistics Services International', 'Z Logistics Services International'],
    ['Global Logistics Services', 'Global Logistics Solutions'],
    ['Dodge Motor Company', 'Ford Motor Company'],
    ['General Mills', 'General Motors'],
    ['Motor Company', 'Motorola Inc.'],
    ['Seven', 'Sevenet Inc.'],
    ['Global Co.', 'Globalstar'],
    ['Royal Mint', 'Royal Mail'],
    ['Zorro Logistcs', 'Maple Logistics'],
    ['', 'Maple'],
  ])('none of "%s" counts in "%s"', (one, other) => {
    expect(likeness(one, other)).toMatchObject({ ofOne: 0, ofOther: 0, found: 0 });
  });

  test.each([
    ['another generic word over another word', 'Royal Mail Freight', 'Royal Mill Logistics'],
    ['the same generic word over another', 'Royal Mail Logistics Inc.', 'Royal Mail Freight'],
    ['a misspelt word over a missing one', 'Royal Mail Expedted', 'Royal Mail Storage'],
  ])('rank %s', (_, better, worse) => {
    expect(similarity('Royal Mail Logistics Expedited', better)).toBeGreaterThan(
      similarity('Royal Mail Logistics Expedited', worse),
    );
  });

  test('a number written as a word is found, and counts less than the number', () => {
    expect(similarity('7-11', '7-Eleven')).toBeGreaterThan(1.5);
    expect(similarity('Seven Eleven', 'Seven Eleven Trucking')).toBeGreaterThan(similarity('Seven Eleven', '7-Eleven'));
  });

  test('the share lies between 0 and 1 and is the same both ways', () => {
    const word = fc.constantFrom('maple', 'maples', 'ridge', 'logistics', 'motor', 'of', '7', 'seven', 'jb', 'inc');
    const words = fc.array(word, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { ofOne, ofOther } = likeness(one.join(' '), other.join(' '));
        for (const share of [ofOne, ofOther]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
        const back = likeness(other.join(' '), one.join(' '));
        expect(back.ofOne).toBeCloseTo(ofOther, 9);
        expect(back.ofOther).toBeCloseTo(ofOne, 9);
      }),
    );
  });
});
