import { businessNumberRule } from './business-number.rule';
import { carrierCodeRules } from './carrier-code.rules';
import { cbpImporterNumberRule } from './cbp-importer-number.rule';
import { dunsRule } from './duns.rule';
import { einRule } from './ein.rule';
import type { IdentifierScheme } from './identifier-scheme';
import { leiRule } from './lei.rule';
import { midRule } from './mid.rule';
import { programAccountRules } from './program-account.rules';
import { rfcRule } from './rfc.rule';
import type { SchemeRule } from './scheme-rule';
import { tinRule } from './tin.rule';

export const SCHEME_RULES: Readonly<Record<IdentifierScheme, SchemeRule>> = {
  ...carrierCodeRules,
  ...programAccountRules,
  BUSINESS_NUMBER: businessNumberRule,
  EIN: einRule,
  CBP_IMPORTER_NUMBER: cbpImporterNumberRule,
  MID: midRule,
  RFC: rfcRule,
  LEI: leiRule,
  DUNS: dunsRule,
  TIN: tinRule,
};
