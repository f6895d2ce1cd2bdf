import type { Account } from '../account/account';
import type { Address } from '../address/address';
import type { Identifiers } from '../file/records';
import type { Issuers } from '../identifier/issuers';
import { manufacturerCode } from '../identifier/manufacturer-code';
import type { CompanyName } from '../name/company-name';
import type { Random } from '../random/random';
import { CLASHES } from './clashes';

/** Neither O nor I nor Z. Source: BMSI, 'CF5106 Information' (importer number formats). */
const SUFFIXES = 'ABCDEFGHJKLMNPQRSTUVWXY';

export interface Bearer {
  readonly index: number;
  readonly country: string;
  readonly isPerson: boolean;
  readonly name: CompanyName;
  readonly address: Address;
  readonly accounts: readonly Pick<Account, 'program' | 'memberType'>[];
}

/** The identifiers that a company has by its country and its lines of business. */
export function makeIdentifiers(random: Random, issuers: Issuers, bearer: Bearer): Identifiers {
  const employerNumber = employerNumberOf(random, issuers, bearer);
  const businessNumber = businessNumberOf(issuers, bearer);
  const all = {
    BUSINESS_NUMBER: businessNumber,
    CBSA_CARRIER_CODE: canadianCarrierCode(random, issuers, bearer),
    EIN: employerNumber,
    CBP_IMPORTER_NUMBER: importerNumber(random, issuers, bearer, employerNumber),
    MID: manufacturerCodeOf(random, bearer),
    SCAC: random.chance(920) && hauls(bearer) ? issuers.carrierAlphaCode.at(bearer.index) : null,
    USDOT: random.chance(930) && crossesByRoad(bearer) ? issuers.motorCarrierNumber.at(bearer.index) : null,
    RFC: taxpayerNumber(random, issuers, bearer),
    CAAT: random.chance(850) && haulsInMexico(bearer) ? issuers.mexicanCarrierCode.at(bearer.index) : null,
    LEI: isOverseas(bearer) || random.chance(120) ? issuers.lei.at(bearer.index) : null,
    DUNS: random.chance(350) ? issuers.duns.at(bearer.index) : null,
    TIN: businessNumber !== null && random.chance(150) ? `CA${businessNumber}RM0001` : null,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([scheme, value]) => (value === null ? [] : [[scheme, [value]]])),
  );
}

const isOverseas = ({ country }: Bearer) => !['CA', 'US', 'MX'].includes(country);

const holds = ({ accounts }: Bearer, program: string, memberType: RegExp) =>
  accounts.some((account) => account.program.code === program && memberType.test(account.memberType));

const hauls = (bearer: Bearer) =>
  holds(bearer, 'CTPAT', /CARRIER/) || holds(bearer, 'PIP', /CARRIER_HIGHWAY|CARRIER_RAIL/);
const crossesByRoad = (bearer: Bearer) => holds(bearer, 'CTPAT', /HIGHWAY/) || holds(bearer, 'PIP', /CARRIER_HIGHWAY/);
const haulsInMexico = (bearer: Bearer) =>
  holds(bearer, 'MEXICAN_AEO', /SCC_(TT|TF|MP)/) || holds(bearer, 'CTPAT', /US_MX|LONG_HAUL/);

function businessNumberOf(issuers: Issuers, bearer: Bearer): string | null {
  const isKnown = bearer.country === 'CA' || holds(bearer, 'PIP', /IMPORTER|BROKER/);
  return isKnown ? issuers.businessNumber.at(bearer.index) : null;
}

function canadianCarrierCode(random: Random, issuers: Issuers, bearer: Bearer): string | null {
  if (holds(bearer, 'PIP', /FORWARDER/)) return issuers.forwarderCode.at(bearer.index);
  const isCarrier = holds(bearer, 'PIP', /CARRIER|COURIER/) || (holds(bearer, 'CTPAT', /US_CA/) && random.chance(800));
  return isCarrier ? issuers.canadianCarrierCode.at(bearer.index) : null;
}

function employerNumberOf(random: Random, issuers: Issuers, bearer: Bearer): string | null {
  const claim = CLASHES.get(bearer.index);
  if (claim) return issuers.employerNumber.at(claim.einOf);
  const inCtpat = holds(bearer, 'CTPAT', /./);
  const chance = { US: 1000, CA: inCtpat ? 850 : 150, MX: inCtpat ? 150 : 0 }[bearer.country] ?? (inCtpat ? 400 : 0);
  return !bearer.isPerson && random.chance(chance) ? issuers.employerNumber.at(bearer.index) : null;
}

/** A person imports under a number in the form of a social security number, who has an IRS number under that, others under one of CBP's. */
function importerNumber(
  random: Random,
  issuers: Issuers,
  bearer: Bearer,
  employerNumber: string | null,
): string | null {
  if (!holds(bearer, 'CTPAT', /IMPORTER/)) return null;
  const personal = bearer.isPerson ? issuers.personalImporterNumber.at(bearer.index) : null;
  if (personal !== null) return personal;
  if (employerNumber === null || CLASHES.has(bearer.index)) return issuers.assignedImporterNumber.at(bearer.index);
  const suffix = [0, 0].map(() => SUFFIXES.charAt(random.below(SUFFIXES.length))).join('');
  return employerNumber + suffix;
}

/** Some plants run under the roof, and the MID, of a shelter company: a MID is not unique. */
function manufacturerCodeOf(random: Random, bearer: Bearer): string | null {
  const isMaker =
    holds(bearer, 'CTPAT', /FOREIGN_MANUFACTURER/) || (holds(bearer, 'PIP', /EXPORTER/) && random.chance(500));
  if (!isMaker) return null;
  if (bearer.country === 'MX' && random.chance(60)) return `MXSHEOPE${100 + Math.floor(bearer.index / 1000)}TIJ`;
  return manufacturerCode(bearer.name.legalName, bearer.address);
}

/** One in seventy real RFCs has another check digit than it should; so have these. Source: python-stdnum, module mx/rfc. */
function taxpayerNumber(random: Random, issuers: Issuers, bearer: Bearer): string | null {
  if (bearer.country !== 'MX' && !holds(bearer, 'MEXICAN_AEO', /./)) return null;
  const issuer = bearer.isPerson ? issuers.personTaxpayer : issuers.companyTaxpayer;
  const number = issuer.at(bearer.index, bearer.name.taxLetters);
  if (!random.chance(15)) return number;
  const right = number.charAt(number.length - 1);
  return number.slice(0, -1) + (right === 'A' ? '7' : String((Number(right) + 3) % 10));
}
