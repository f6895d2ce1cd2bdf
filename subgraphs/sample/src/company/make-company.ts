import type { Language } from '@aeo-hub/core/language';
import { makeAccounts } from '../account/make-accounts';
import { addressNear, makeAddress } from '../address/make-address';
import { OTHER_COUNTRIES } from '../address/places';
import type { Day } from '../day/day';
import type { Issuers } from '../identifier/issuers';
import { companyName } from '../name/company-name';
import type { NameCodes } from '../name/name-code';
import { personName } from '../name/person-name';
import { Random } from '../random/random';
import { ARCHETYPES } from './archetypes';
import { CLASHES } from './clashes';
import type { Company } from './company';
import { makeIdentifiers } from './make-identifiers';

/** What all companies of one sample draw from. */
export interface Sources {
  readonly seed: number;
  readonly issuers: Issuers;
  readonly names: NameCodes;
  /** The day until which histories are told. */
  readonly until: Day;
}

/** The company with this index: what it is depends on the seed and the index, and on nothing else. */
export function makeCompany(sources: Sources, index: number): Company {
  const { seed, until } = sources;
  const random = new Random(seed, index, 'company');
  const archetype = CLASHES.get(index)?.archetype ?? random.weighted(ARCHETYPES);
  const headquarters = random.weighted(archetype.headquarters);
  const country = headquarters === 'OTHER' ? random.pick(OTHER_COUNTRIES) : headquarters;
  const language = languageOf(random, country);
  const isPerson = random.chance(archetype.persons);
  const code = sources.names.at(index);
  const name = isPerson
    ? personName(code, country)
    : companyName(new Random(seed, index, 'name'), code, { country, language, trade: archetype.trade });
  const place = new Random(seed, index, 'address');
  const address = makeAddress(place, country, language);
  const accounts = makeAccounts(
    new Random(seed, index, 'accounts'),
    index,
    { memberships: archetype.memberships, headquarters },
    until,
  );
  const bearer = { index, country, isPerson, name, address, accounts };
  return {
    index,
    trade: archetype.trade,
    country,
    language,
    name,
    address,
    formerAddress: place.chance(50) ? addressNear(place, address, language) : null,
    identifiers: makeIdentifiers(new Random(seed, index, 'identifiers'), sources.issuers, bearer),
    accounts,
  };
}

/** Three Canadian companies in ten have a French name. */
function languageOf(random: Random, country: string): Language {
  if (country === 'MX') return 'es';
  return country === 'CA' && random.chance(300) ? 'fr' : 'en';
}
