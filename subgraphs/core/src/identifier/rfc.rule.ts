import { isCalendarDate } from '../calendar';
import type { IdentifierProblem, SoftCheck } from './identifier-check';
import { identifierProblem } from './identifier-problem';
import { dropSeparators } from './normalize';
import { rfcCheckDigit } from './rfc-check-digit';
import type { SchemeRule } from './scheme-rule';

const CHECK_DIGIT_DIFFERS: SoftCheck = {
  code: 'RFC_CHECK_DIGIT_DIFFERS',
  message: {
    en: 'The last character is not the check digit this RFC should have. Some real RFCs are so; compare it with the tax certificate.',
    fr: 'Le dernier caractère n’est pas le chiffre de contrôle attendu pour ce RFC. C’est le cas de certains RFC réels; comparez avec l’attestation fiscale.',
    es: 'El último carácter no es el dígito verificador que corresponde a este RFC. Algunos RFC reales son así; compárelo con la constancia de situación fiscal.',
  },
};

function impossibleDate(date: string): IdentifierProblem {
  return identifierProblem('IMPOSSIBLE_DATE', rfcRule, {
    en: `its six digits are a date, YYMMDD, and ${date} is not a day of the calendar. Check the digits against the tax certificate.`,
    fr: `ses six chiffres sont une date, AAMMJJ, et ${date} n’est pas un jour du calendrier. Vérifiez-les sur l’attestation fiscale.`,
    es: `sus seis dígitos son una fecha, AAMMDD, y ${date} no es un día del calendario. Revíselos en la constancia de situación fiscal.`,
  });
}

/**
 * Mexico's taxpayer number: three letters (a legal person) or four (a natural one), the date of incorporation or birth, two
 * characters assigned by SAT from the name, a check digit. About 1.5 % of real ones have another check digit, so it only warns.
 * Source: python-stdnum, module mx/rfc.
 */
export const rfcRule: SchemeRule = {
  name: {
    en: 'Mexican taxpayer number (RFC)',
    fr: 'Numéro de contribuable mexicain (RFC)',
    es: 'Registro Federal de Contribuyentes (RFC)',
  },
  shape: {
    en: '3 letters (4 for a natural person), a date YYMMDD and 3 letters or digits',
    fr: '3 lettres (4 pour une personne physique), une date AAMMJJ et 3 lettres ou chiffres',
    es: '3 letras (4 si es persona física), una fecha AAMMDD y 3 letras o dígitos',
  },
  normalize: dropSeparators,
  foreign: /[^A-ZÑ&0-9]/u,
  hasLength: (count) => count === 12 || count === 13,
  form: /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}$/,
  check: (value) => {
    const [year, month, day] = [value.slice(-9, -7), value.slice(-7, -5), value.slice(-5, -3)];
    // The century is not told. 2000 will do for both: of the two years 00 it is the one that has a 29th of February.
    return isCalendarDate(`20${year}-${month}-${day}`) ? null : impossibleDate(`${year}${month}${day}`);
  },
  softCheck: (value) => (value.endsWith(rfcCheckDigit(value)) ? null : CHECK_DIGIT_DIFFERS),
  country: () => 'MX',
};
