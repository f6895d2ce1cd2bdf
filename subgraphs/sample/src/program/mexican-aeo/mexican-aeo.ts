import { mexicanAeoImport } from '@aeo-hub/mexican-aeo';
import { dateOf } from '../../day/day';
import type { SampleProgram } from '../sample-program';
import { statusWord } from '../status-word';

/** Of the words for ACTIVE, autorizado and renovado. */
const [USUAL, RENEWED] = [0, 1];

const { format } = mexicanAeoImport;

export const mexicanAeo: SampleProgram = {
  code: 'MEXICAN_AEO',
  format,
  life: {
    // As NEEC from 2012 on.
    begins: ['2012-01-09', '2026-10-15'],
    appliesFirst: 600,
    application: {
      days: [60, 220],
      outcome: [
        ['ACTIVE', 90],
        ['DENIED', 8],
        ['WITHDRAWN', 2],
      ],
    },
    incidents: [
      ['ACTIVE_UNDER_ACTION_PLAN', 40],
      ['SUSPENDED', 22],
      ['CANCELLED', 9],
      ['WITHDRAWN', 7],
    ],
    actionPlan: {
      days: [30, 300],
      outcome: [
        ['ACTIVE', 80],
        ['SUSPENDED', 8],
        ['CANCELLED', 12],
      ],
    },
    suspension: {
      days: [30, 400],
      outcome: [
        ['ACTIVE', 62],
        ['CANCELLED', 30],
        ['WITHDRAWN', 8],
      ],
    },
    reentry: { chance: 200, days: [120, 900] },
    appeal: { chance: 0, days: [0, 0] },
    // Two years, renewable; not renewing in time is a major cause of loss. Source: RGCE 2026, rule 7.1.6; CMB Asociados, 2024.
    term: { years: 2, renewed: 930, renewedLate: 26, expiredByEvent: 24 },
  },
  partners: ['KR', 'US', 'CA'],
  learns: ['RFC', 'CAAT', 'BUSINESS_NUMBER', 'EIN', 'MID', 'SCAC', 'USDOT', 'LEI', 'DUNS'],
  accountNumber: (serial, firstDay) => `OEA-${dateOf(firstDay).slice(0, 4)}-${10_000 + serial}`,
  word: (event, previous) => {
    const renews =
      event.status === 'ACTIVE' && previous?.status === 'ACTIVE' && previous.validUntil !== event.validUntil;
    return statusWord(format, event.status, renews ? RENEWED : USUAL);
  },
  // Every authorization and renewal follows a visit.
  validations: (random, history, _held, until) =>
    history
      .filter((event, at) => event.status === 'ACTIVE' && history[at - 1]?.validUntil !== event.validUntil)
      .map((event) => event.on - random.between(15, 55))
      .filter((day) => day <= until),
  revalidationDue: () => null,
};
