import type { IdentifierProblem } from './identifier-check';
import { identifierProblem } from './identifier-problem';

const VAT = { name: { en: 'VAT number', fr: 'Numéro de TVA', es: 'Número de IVA' } };

/** No program has VAT numbers on file. They are typed all the same, so the problem names the schemes that help. */
export function vatNotHeld(): IdentifierProblem {
  return identifierProblem('SCHEME_NOT_HELD', VAT, {
    en: 'no program holds VAT numbers. Ask by EORI (of the company in the EU or the United Kingdom), LEI, DUNS, TIN, BUSINESS_NUMBER, EIN, RFC or the account number.',
    fr: 'aucun programme ne détient de numéros de TVA. Utilisez EORI (de l’entreprise dans l’UE ou au Royaume-Uni), LEI, DUNS, TIN, BUSINESS_NUMBER, EIN, RFC ou le numéro de compte.',
    es: 'ningún programa tiene números de IVA. Pregunte por EORI (de la empresa en la UE o el Reino Unido), LEI, DUNS, TIN, BUSINESS_NUMBER, EIN, RFC o el número de cuenta.',
  });
}
