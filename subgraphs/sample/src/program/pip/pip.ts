import { pipImport } from '@aeo-hub/pip';
import { anniversary, type Day } from '../../day/day';
import type { SampleProgram } from '../sample-program';
import { statusWord } from '../status-word';

/** "After each 4-year anniversary". Source: CBSA, 'Partners in Protection - After you apply'. */
const REVALIDATION_YEARS = 4;

const { format } = pipImport;

export const pip: SampleProgram = {
  code: 'PIP',
  format,
  life: {
    begins: ['2002-01-14', '2026-10-15'],
    appliesFirst: 550,
    application: {
      days: [120, 400],
      outcome: [
        ['ACTIVE', 92],
        ['DENIED', 5],
        ['WITHDRAWN', 3],
      ],
    },
    incidents: [
      ['ACTIVE_UNDER_ACTION_PLAN', 28],
      ['SUSPENDED', 18],
      ['WITHDRAWN', 11],
      ['CANCELLED', 5],
      ['EXPIRED', 2],
    ],
    actionPlan: {
      days: [45, 365],
      outcome: [
        ['ACTIVE', 76],
        ['SUSPENDED', 14],
        ['CANCELLED', 6],
        ['WITHDRAWN', 4],
      ],
    },
    suspension: {
      days: [20, 400],
      outcome: [
        ['ACTIVE', 58],
        ['ACTIVE_UNDER_ACTION_PLAN', 12],
        ['CANCELLED', 20],
        ['WITHDRAWN', 10],
      ],
    },
    reentry: { chance: 180, days: [200, 1500] },
    // The appeal must be filed within 30 days. Source: CBSA, 'Partners in Protection - After you apply'.
    appeal: { chance: 120, days: [30, 120] },
    term: null,
  },
  partners: ['US', 'JP', 'KR', 'SG', 'MX', 'IL', 'AU', 'HK', 'NZ', 'PE'],
  learns: ['BUSINESS_NUMBER', 'CBSA_CARRIER_CODE', 'EIN', 'MID', 'SCAC', 'USDOT', 'RFC', 'LEI', 'DUNS', 'TIN'],
  accountNumber: (serial) => `PIP-${String(10_000 + serial).padStart(7, '0')}`,
  word: (event) => statusWord(format, event.status),
  validations: (random, _history, held, until) =>
    held.flatMap((spell, at) => {
      // The visit comes before the membership, and after the one before it ended: each entry is judged on its own.
      const earliest = (held[at - 1]?.ended ?? -Infinity) + 2;
      const days: Day[] = [Math.max(spell.entered - random.between(15, 90), earliest)];
      for (let years = REVALIDATION_YEARS; ; years += REVALIDATION_YEARS) {
        const day = anniversary(spell.entered, years) + random.between(5, 90);
        // Few are overdue: their last visit has not taken place.
        if (day > Math.min(spell.ended, until) || random.chance(35)) return days;
        days.push(day);
      }
    }),
  revalidationDue: (spell, validations) => {
    const validatedOn = validations.at(-1) ?? spell.entered;
    let due = anniversary(spell.entered, REVALIDATION_YEARS);
    for (let years = 2 * REVALIDATION_YEARS; due <= validatedOn; years += REVALIDATION_YEARS) {
      due = anniversary(spell.entered, years);
    }
    return due;
  },
};
