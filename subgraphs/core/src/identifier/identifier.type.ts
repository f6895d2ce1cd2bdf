import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { CountryCodeScalar } from '../scalars';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from './identifier-scheme';

export const IdentifierSchemeEnum = Object.fromEntries(IDENTIFIER_SCHEMES.map((scheme) => [scheme, scheme])) as {
  readonly [Scheme in IdentifierScheme]: Scheme;
};

registerEnumType(IdentifierSchemeEnum, {
  name: 'IdentifierScheme',
  description:
    'Account and program numbers are opaque: trimmed and upper-cased, separators kept. The others drop separators; a 15-character business number counts by its first nine digits.',
  valuesConfig: {
    BUSINESS_NUMBER: { description: 'Canadian business number (BN), nine digits with a check digit.' },
    CBSA_CARRIER_CODE: { description: 'CBSA carrier code, four letters or digits.' },
    PIP_ACCOUNT: { description: 'PIP member number; opaque.' },
    EIN: { description: 'U.S. employer identification number, nine digits.' },
    CBP_IMPORTER_NUMBER: { description: 'CBP importer of record number.' },
    MID: { description: 'U.S. manufacturer identification code; derived from name and address, so not unique.' },
    SCAC: { description: 'Standard carrier alpha code, two to four letters.' },
    USDOT: { description: 'U.S. Department of Transportation number, up to eight digits.' },
    CTPAT_ACCOUNT: { description: 'CTPAT account number; opaque.' },
    RFC: { description: 'Mexican taxpayer registry key, 12 characters (legal person) or 13 (natural person).' },
    CAAT: { description: 'Mexican carrier code, four letters or digits.' },
    MEXICAN_AEO_NUMBER: { description: 'Mexican AEO number; opaque.' },
    LEI: { description: 'Legal entity identifier (ISO 17442), 20 characters with two check digits.' },
    DUNS: { description: 'Dun & Bradstreet number, nine digits.' },
    TIN: { description: 'Trader identification number (WCO): a country and up to 15 characters.' },
  },
});

@Directive('@shareable')
@ObjectType('Identifier', {
  simpleResolvers: true,
  description: 'A number or code that stands for a company or one of its sites.',
})
export class IdentifierType {
  @Field(() => IdentifierSchemeEnum, { description: 'Whose numbering it is.' })
  scheme: IdentifierScheme;

  @Field(() => String, { description: 'The value, normalized.' })
  value: string;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'The country whose scheme it is; null for worldwide ones.',
  })
  country: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Set when the value is plausible but fails a soft check, as some real RFCs do.',
  })
  warning: string | null;
}
