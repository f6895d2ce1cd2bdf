import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../hub/running-hub';
import { randomQuery } from '../random/random-query';
import { accountOf, dunsOf, midOf, nameOf } from '../disclosure/worlds/random-company';

export interface AskedQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const STANDING = `fragment Standing on ProgramStanding { outcome dataAsOf memberships {
  id account memberType { code name } status nativeStatus inGoodStanding since validatedOn history { status effectiveOn source }
} }`;
const COMPANY = `id companyId on knownAt legalName identifiers { scheme value }
  pip { ...Standing } ctpat { ...Standing } mexicanAeo { ...Standing }
  harmonization { outcome } recognitions { complete unavailable items { program grantedBy eligible factors { code passed explanation } benefits { code } } }`;

/** Such as partners, officers and carriers ask, of companies of the random worlds. @param companies how many there are */
export function usualQuestion(companies: number): fc.Arbitrary<AskedQuestion> {
  const index = fc.nat(companies - 1);
  const identifier = fc.oneof(
    index.map((at) => ({ scheme: 'DUNS', value: dunsOf(at) })),
    index.map((at) => ({ scheme: 'MID', value: midOf(at) })),
    index.map((at) => ({ scheme: 'PIP_ACCOUNT', value: accountOf('PIP', at) })),
  );
  const identifiers = fc.array(identifier, { minLength: 1, maxLength: companies });
  const about = (query: string) => (variables: object) => ({
    query: `${query} ${query.includes('...Standing') ? STANDING : ''}`,
    variables: { ...variables },
  });
  return fc.oneof(
    {
      weight: 4,
      arbitrary: identifiers
        .map((many) => ({ identifiers: many }))
        .map(
          about(
            `query ($identifiers: [IdentifierInput!]!) { companies(identifiers: $identifiers) { outcome problem { code } company { ${COMPANY} } } }`,
          ),
        ),
    },
    {
      weight: 4,
      arbitrary: identifier
        .map((one) => ({ identifier: one }))
        .map(
          about(
            `query ($identifier: IdentifierInput!) { company(identifier: $identifier) { outcome company { ${COMPANY} } } }`,
          ),
        ),
    },
    {
      weight: 2,
      arbitrary: identifiers
        .map((many) => ({ identifiers: many }))
        .map(
          about(
            'query ($identifiers: [IdentifierInput!]!) { counterparts(identifiers: $identifiers) { outcome confirmed { program memberType { code } } } }',
          ),
        ),
    },
    {
      weight: 1,
      arbitrary: index
        .map((at) => ({ name: nameOf('PIP', at) }))
        .map(
          about(
            `query ($name: String!) { searchCompanies(name: $name) { totalCount unavailable edges { score node { ${COMPANY} } } } }`,
          ),
        ),
    },
  );
}

/** Whatever the schema lets be asked. */
export function anyQuestion(companies: number): fc.Arbitrary<AskedQuestion> {
  const api = buildSchema(readFileSync(join(REPOSITORY, 'schema', 'api.graphql'), 'utf8'), { assumeValid: true });
  const some = [...Array(companies).keys()];
  const VALUES = {
    value: [...some.map(dunsOf), ...some.map(midOf), ...some.map((at) => accountOf('CTPAT', at)), 'none'],
    name: some.map((at) => nameOf('CTPAT', at)),
    on: ['2019-06-01', '2022-02-02', '2025-12-31'],
    knownAt: ['2024-01-01T00:00:00.000Z', null],
    country: ['CA', 'US', 'FR'],
    in: ['JP', 'EU', 'US'],
    partner: ['JP', 'EU'],
    code: ['PIP-JP', 'none'],
    after: [null],
    first: [1, 3],
  };
  return randomQuery(api, { deepest: 4, values: VALUES });
}
