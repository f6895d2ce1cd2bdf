import type { IdentifierProblem } from './identifier-check';
import { identifierProblem } from './identifier-problem';
import type { SchemeRule } from './scheme-rule';

type Rule = Pick<SchemeRule, 'name' | 'shape'>;

/** A character as it can be shown: what has no glyph of its own is written U+XXXX. */
function shown(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return `"${character}"`;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `Se esperan 9 dígitos`, `Se espera un código de país y …`: a shape that begins with a number is a plural. */
function expectedInSpanish({ shape }: Rule): string {
  return `${/^(?:de )?\d/.test(shape.es) ? 'Se esperan' : 'Se espera'} ${shape.es}`;
}

/** What can be wrong with a value of any scheme, said in the scheme's own terms. None of them repeats the value. */
export const identifierProblems = {
  empty: (rule: Rule): IdentifierProblem =>
    identifierProblem('EMPTY_VALUE', rule, {
      en: `the value is empty. Expected ${rule.shape.en}.`,
      fr: `la valeur est vide. Attendu : ${rule.shape.fr}.`,
      es: `el valor está vacío. ${expectedInSpanish(rule)}.`,
    }),

  tooLong: (rule: Rule, limit: number): IdentifierProblem =>
    identifierProblem('VALUE_TOO_LONG', rule, {
      en: `the value has more than ${limit} characters. Send the identifier alone: ${rule.shape.en}.`,
      fr: `la valeur compte plus de ${limit} caractères. Envoyez l’identifiant seul : ${rule.shape.fr}.`,
      es: `el valor tiene más de ${limit} caracteres. Envíe solo el identificador: ${rule.shape.es}.`,
    }),

  character: (rule: Rule, character: string, position: number): IdentifierProblem =>
    identifierProblem('WRONG_CHARACTER', rule, {
      en: `the character ${shown(character)} at position ${position} cannot be part of it. Expected ${rule.shape.en}. Correct it from the original document.`,
      fr: `le caractère ${shown(character)} à la position ${position} ne peut pas en faire partie. Attendu : ${rule.shape.fr}. Corrigez-le d’après le document original.`,
      es: `el carácter ${shown(character)} en la posición ${position} no puede formar parte de él. ${expectedInSpanish(rule)}. Corríjalo según el documento original.`,
    }),

  decimal: (rule: Rule): IdentifierProblem =>
    identifierProblem('DECIMAL_NUMBER', rule, {
      en: `it is written as a decimal number, so a spreadsheet or a data frame has read it as an amount, and zeros in front may be lost. Make the column text and export it again. Expected ${rule.shape.en}.`,
      fr: `il est écrit comme un nombre décimal : un tableur ou un programme l’a lu comme un montant, et des zéros initiaux peuvent manquer. Mettez la colonne en texte et exportez de nouveau. Attendu : ${rule.shape.fr}.`,
      es: `está escrito como número decimal: una hoja de cálculo o un programa lo leyó como importe, y pueden faltar ceros iniciales. Ponga la columna como texto y exporte de nuevo. ${expectedInSpanish(rule)}.`,
    }),

  placeholder: (rule: Rule): IdentifierProblem =>
    identifierProblem('PLACEHOLDER_VALUE', rule, {
      en: 'a value that stands for none (zeros only, or a word such as N/A) identifies no company. Leave it out, or send the real identifier.',
      fr: 'une valeur qui en tient lieu (seulement des zéros, ou une mention comme N/A) n’identifie personne. Omettez-la ou envoyez le véritable identifiant.',
      es: 'un valor que indica que no hay ninguno (solo ceros, o una palabra como N/A) no identifica a nadie. Omítalo o envíe el identificador verdadero.',
    }),

  length: (rule: Rule, count: number): IdentifierProblem =>
    identifierProblem('WRONG_LENGTH', rule, {
      en: `it has the wrong number of characters, ${count}. Expected ${rule.shape.en}. Look for missing or extra characters.`,
      fr: `le nombre de caractères, ${count}, n’est pas le bon. Attendu : ${rule.shape.fr}. Cherchez un caractère manquant ou en trop.`,
      es: `el número de caracteres, ${count}, no es correcto. ${expectedInSpanish(rule)}. Busque caracteres que falten o sobren.`,
    }),

  form: (rule: Rule): IdentifierProblem =>
    identifierProblem('WRONG_FORM', rule, {
      en: `letters and digits are not where they belong. Expected ${rule.shape.en}. Check the value, and that this is the right scheme.`,
      fr: `lettres et chiffres ne sont pas à leur place. Attendu : ${rule.shape.fr}. Vérifiez la valeur et le type d’identifiant.`,
      es: `las letras y los dígitos no están en su lugar. ${expectedInSpanish(rule)}. Revise el valor y el tipo de identificador.`,
    }),

  checkDigit: (rule: Rule): IdentifierProblem =>
    identifierProblem('WRONG_CHECK_DIGIT', rule, {
      en: 'the check digit does not agree with the rest, so at least one character is wrong. Compare it with the original document.',
      fr: 'le chiffre de contrôle ne concorde pas avec le reste, donc au moins un caractère est faux. Comparez avec le document original.',
      es: 'el dígito verificador no concuerda con el resto, así que al menos un carácter es erróneo. Compárelo con el documento original.',
    }),

  country: (rule: Rule, letters: string): IdentifierProblem =>
    identifierProblem('UNKNOWN_COUNTRY', rule, {
      en: `it must begin with the ISO code of a country, and ${letters} is none. Expected ${rule.shape.en}.`,
      fr: `il doit commencer par le code ISO d’un pays, et ${letters} n’en est pas un. Attendu : ${rule.shape.fr}.`,
      es: `debe comenzar con el código ISO de un país, y ${letters} no lo es. ${expectedInSpanish(rule)}.`,
    }),

  prefix: (rule: Rule, digits: string): IdentifierProblem =>
    identifierProblem('UNKNOWN_PREFIX', rule, {
      en: `the IRS assigns no number that begins with ${digits}. Check the first two digits against the IRS notice.`,
      fr: `l’IRS n’attribue aucun numéro commençant par ${digits}. Vérifiez les deux premiers chiffres sur l’avis de l’IRS.`,
      es: `el IRS no asigna números que comiencen con ${digits}. Revise los dos primeros dígitos en el aviso del IRS.`,
    }),
};
