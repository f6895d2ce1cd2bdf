import { ctpatImport } from '@aeo-hub/ctpat';
import { anniversary, dateOf, dayOf, type Day } from '../../day/day';
import type { SampleProgram } from '../sample-program';
import { statusWord } from '../status-word';

/** Once in each four-year period that follows the initial validation. Source: 6 U.S.C. 969. */
const REVALIDATION_YEARS = 4;

/** Of the words for ACTIVE, Certified and Validated. */
const [USUAL, VALIDATED] = [0, 1];

const { format, rules } = ctpatImport;

export const ctpat: SampleProgram = {
  code: 'CTPAT',
  format,
  life: {
    begins: ['2002-04-16', '2026-10-20'],
    appliesFirst: 500,
    // Certification takes up to 90 days, longer where CBP asks back. Source: Norman Jaspan Associates, 'C-TPAT Certification'.
    application: {
      days: [30, 150],
      outcome: [
        ['ACTIVE', 91],
        ['DENIED', 6],
        ['WITHDRAWN', 3],
      ],
    },
    incidents: [
      ['ACTIVE_UNDER_ACTION_PLAN', 24],
      ['SUSPENDED', 18],
      ['WITHDRAWN', 13],
      ['CANCELLED', 5],
      ['EXPIRED', 1],
    ],
    actionPlan: {
      days: [45, 300],
      outcome: [
        ['ACTIVE', 78],
        ['SUSPENDED', 14],
        ['CANCELLED', 5],
        ['WITHDRAWN', 3],
      ],
    },
    suspension: {
      days: [20, 360],
      outcome: [
        ['ACTIVE', 52],
        ['ACTIVE_UNDER_ACTION_PLAN', 18],
        ['CANCELLED', 22],
        ['WITHDRAWN', 8],
      ],
    },
    // One year before re-applying. Source: Norman Jaspan Associates, 'CTPAT Suspension and Removal'.
    reentry: { chance: 150, days: [370, 1600] },
    // Source: Trucknews, 'US Customs outlines C-TPAT enforcement and appeal rules' (2009).
    appeal: { chance: 100, days: [30, 150] },
    term: null,
  },
  partners: ['NZ', 'CA', 'JO', 'JP', 'KR', 'EU', 'TW', 'IL', 'MX', 'SG', 'DO', 'PE', 'GB'],
  learns: [
    'EIN',
    'CBP_IMPORTER_NUMBER',
    'MID',
    'SCAC',
    'USDOT',
    'BUSINESS_NUMBER',
    'CBSA_CARRIER_CODE',
    'RFC',
    'CAAT',
    'LEI',
    'DUNS',
  ],
  accountNumber: (serial) => `CT-${40_000_000 + serial}`,
  word: (event) => statusWord(format, event.status, event.status === 'ACTIVE' && event.validated ? VALIDATED : USUAL),
  validations: (random, _history, held, until) =>
    held.flatMap((spell) => {
      const days: Day[] = [];
      const initial = spell.entered + random.between(60, 360);
      let day = initial;
      for (let years = REVALIDATION_YEARS; day <= Math.min(spell.ended, until); years += REVALIDATION_YEARS) {
        days.push(day);
        // Few are overdue: their next visit has not taken place.
        if (random.chance(35)) break;
        day = anniversary(initial, years) - random.between(0, 135);
      }
      return days;
    }),
  revalidationDue: (spell, validations) => {
    const due = rules.revalidationDue(dateOf(spell.entered), validations.map(dateOf));
    return due === null ? null : dayOf(due);
  },
};
