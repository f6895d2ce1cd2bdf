import { assignedImporterNumbers } from './assigned-importer-numbers';
import { businessNumbers } from './business-numbers';
import { canadianCarrierCodes } from './canadian-carrier-codes';
import { carrierAlphaCodes } from './carrier-alpha-codes';
import { dunsNumbers } from './duns-numbers';
import { employerNumbers } from './employer-numbers';
import { forwarderCodes } from './forwarder-codes';
import { Issuer } from './issuer';
import { legalEntityIdentifiers } from './legal-entity-identifiers';
import { mexicanCarrierCodes } from './mexican-carrier-codes';
import { motorCarrierNumbers } from './motor-carrier-numbers';
import { personalImporterNumbers } from './personal-importer-numbers';
import { TaxpayerIssuer } from './taxpayer-issuer';
import { TaxpayerNumbers } from './taxpayer-numbers';

/** Everyone who gives out numbers, for one seed. */
export class Issuers {
  readonly businessNumber: Issuer;
  readonly employerNumber: Issuer;
  readonly assignedImporterNumber: Issuer;
  readonly personalImporterNumber: Issuer;
  readonly carrierAlphaCode: Issuer;
  readonly canadianCarrierCode: Issuer;
  readonly forwarderCode: Issuer;
  readonly mexicanCarrierCode: Issuer;
  readonly motorCarrierNumber: Issuer;
  readonly duns: Issuer;
  readonly lei: Issuer;
  readonly companyTaxpayer: TaxpayerIssuer;
  readonly personTaxpayer: TaxpayerIssuer;

  constructor(seed: number) {
    this.businessNumber = new Issuer(seed, 'business number', businessNumbers);
    this.employerNumber = new Issuer(seed, 'employer number', employerNumbers);
    this.assignedImporterNumber = new Issuer(seed, 'assigned importer number', assignedImporterNumbers);
    this.personalImporterNumber = new Issuer(seed, 'personal importer number', personalImporterNumbers);
    this.carrierAlphaCode = new Issuer(seed, 'carrier alpha code', carrierAlphaCodes);
    this.canadianCarrierCode = new Issuer(seed, 'canadian carrier code', canadianCarrierCodes);
    this.forwarderCode = new Issuer(seed, 'forwarder code', forwarderCodes);
    this.mexicanCarrierCode = new Issuer(seed, 'mexican carrier code', mexicanCarrierCodes);
    this.motorCarrierNumber = new Issuer(seed, 'motor carrier number', motorCarrierNumbers);
    this.duns = new Issuer(seed, 'duns', dunsNumbers);
    this.lei = new Issuer(seed, 'lei', legalEntityIdentifiers);
    // Founded, or born, early enough for every membership of the sample and no named company.
    this.companyTaxpayer = new TaxpayerIssuer(seed, 'company taxpayer', new TaxpayerNumbers(1950, 1998));
    this.personTaxpayer = new TaxpayerIssuer(seed, 'person taxpayer', new TaxpayerNumbers(1945, 1984));
  }
}
