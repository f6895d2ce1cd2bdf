import type { Member } from '../disclosure/matrix/world/member';

const SINCE = '2020-01-10';
const CONSENTS = ['JP', 'KR', 'TRADERS'].map((grantee) => ({ grantee, since: '2020-02-01', until: null }));

/** A harmonized haulier in PIP and CTPAT with a site, and a Mexican exporter; all of them let themselves be seen. */
export const HAULAGE_WORLD: readonly Member[] = [
  {
    program: 'PIP',
    account: 'PIP-H001',
    legalName: 'Harmonised Haulage Inc.',
    headquarters: 'CA',
    identifiers: [
      ['USDOT', '7654321'],
      ['BUSINESS_NUMBER', '712003144'],
      ['CTPAT_ACCOUNT', 'CT-H001'],
    ],
    events: [{ status: 'ACTIVE', on: SINCE }],
    consents: CONSENTS,
    harmonized: { account: 'CT-H001', since: '2021-01-10', validatedOn: '2021-01-09', contact: 'The desk' },
    sites: [{ id: 'S1', name: 'Depot', mid: 'XOHARHAU1TOR', validatedOn: '2021-03-01' }],
  },
  {
    program: 'CTPAT',
    account: 'CT-H001',
    legalName: 'Harmonised Haulage Inc.',
    headquarters: 'CA',
    identifiers: [
      ['USDOT', '7654321'],
      ['PIP_ACCOUNT', 'PIP-H001'],
    ],
    events: [{ status: 'ACTIVE', on: SINCE }],
    consents: CONSENTS,
    harmonized: { account: 'PIP-H001', since: '2021-01-10', validatedOn: '2021-01-09', contact: 'The desk' },
  },
  {
    program: 'MEXICAN_AEO',
    account: 'OEA-0001',
    legalName: 'Exportadora del Norte, S.A. de C.V.',
    headquarters: 'MX',
    identifiers: [['RFC', 'ENO850101AB1']],
    events: [{ status: 'ACTIVE', on: SINCE }],
    consents: CONSENTS,
  },
];
