import type { HubWithFiles } from '../hub/hub-with-files';

/** A company whose standing, sites and recognition change with the day and the instant asked; a site of each program has the same number. */
export async function importHaulier(hub: HubWithFiles): Promise<void> {
  await hub.import('PIP', {
    account: 'PIP-H001',
    legalName: 'Harmonised Haulage Inc.',
    identifiers: [['USDOT', '7654321']],
    events: [
      { status: 'ACTIVE', on: '2020-01-10' },
      { status: 'SUSPENDED', on: '2023-05-02' },
    ],
    consents: [{ grantee: 'JP', since: '2020-02-01', until: null }],
    sites: [{ id: 'S1', name: 'Depot in Milton', mid: 'XOHARHAU1TOR', validatedOn: '2021-03-01' }],
  });
  await hub.import('CTPAT', {
    account: 'CT-H001',
    legalName: 'Harmonised Haulage Inc.',
    identifiers: [['USDOT', '7654321']],
    events: [{ status: 'ACTIVE', on: '2022-06-01' }],
    consents: [{ grantee: 'KR', since: '2022-06-02', until: null }],
    sites: [{ id: 'S1', name: 'Depot in Laredo', mid: 'USHARHAU2LAR', validatedOn: '2022-06-01' }],
  });
}

const SITES = 'id number name validations { performedBy on }';
const MEMBERSHIPS = `outcome memberships { id account status since history { status effectiveOn } sites { ${SITES} } }`;
const ARRANGEMENT = 'id code partnerCountry status inForceSince';
const RECOGNITIONS = `complete items { membershipId eligible arrangement { ${ARRANGEMENT} } factors { code passed } }`;
const LOOKUP = `outcome company {
    id companyId on knownAt legalName identifiers { scheme value }
    pip { ${MEMBERSHIPS} }
    ctpat { ${MEMBERSHIPS} }
    japan: recognitions(in: "JP") { ${RECOGNITIONS} }
    korea: recognitions(in: "KR") { ${RECOGNITIONS} }
  }`;

/** One operation about one company: on two days, as known at two instants, and under the arrangements with two partner countries. */
export const MANY_ANSWERS = `query ManyAnswersQuery($identifier: IdentifierInput!) {
  today: company(identifier: $identifier) { ${LOOKUP} }
  before: company(identifier: $identifier, asOf: { on: "2021-01-01" }) { ${LOOKUP} }
  knownThen: company(identifier: $identifier, asOf: { on: "2024-01-01", knownAt: "2022-01-01T00:00:00Z" }) { ${LOOKUP} }
  knownNow: company(identifier: $identifier, asOf: { on: "2024-01-01" }) { ${LOOKUP} }
  register: arrangements(program: PIP) { ${ARRANGEMENT} }
  registerBefore: arrangements(program: PIP, on: "2011-01-01") { ${ARRANGEMENT} }
}`;

export const VARIABLES = { identifier: { scheme: 'USDOT', value: '7654321' } } as const;
