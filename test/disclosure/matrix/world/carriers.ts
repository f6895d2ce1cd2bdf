import { day } from './day';
import type { Member } from './member';

const carrier = (name: string, duns: string, program: Member['program'], events: Member['events']): Member => ({
  program,
  account: `CARRIER-${duns}`,
  legalName: name,
  headquarters: 'CA',
  identifiers: [['DUNS', duns]],
  events,
  consents: [],
});

/** The companies in whose names the carriers of the table ask. None lets itself be seen by anybody. */
export const CARRIERS: readonly Member[] = [
  carrier('Wyxhaulage', '900000001', 'PIP', [{ status: 'ACTIVE', on: '2018-03-01' }]),
  carrier('Qoxfreight', '900000002', 'CTPAT', [
    { status: 'ACTIVE', on: '2018-03-01' },
    { status: 'SUSPENDED', on: '2022-01-01' },
  ]),
  carrier('Jyxcartage', '900000003', 'MEXICAN_AEO', [{ status: 'ACTIVE', on: '2018-03-01', validUntil: day(-1) }]),
  carrier('Hixdrayage', '900000004', 'PIP', [{ status: 'APPLICANT', on: '2018-03-01' }]),
];
