import type { AskedScheme } from './asked-scheme';

/** Typed, in any of the three languages or by a spreadsheet, to say that there is no number. No identifier is written with these marks. */
const MARKED = /^(?:#?N\/A|N\.A\.|N\/D|S\/N|S\/D)$/iu;

/** Words for the same, as alternatives of a regular expression. */
export const NO_VALUE_WORDS =
  'NA|NAN|NIL|NONE|NULL|TBA|TBC|TBD|PENDING|PENDIENTE|UNKNOWN|DESCONOCIDO|INCONNU|AUCUN|NINGUNO';

const SAID = new RegExp(`^(?:[-–—?*.]+|${NO_VALUE_WORDS}|NO APLICA|EN TR[ÁA]MITE|SIN N[ÚU]MERO)$`, 'iu');

/** Schemes whose values are opaque, so that any word has their form. */
const OPAQUE: ReadonlySet<AskedScheme> = new Set(['PIP_ACCOUNT', 'CTPAT_ACCOUNT', 'MEXICAN_AEO_NUMBER']);

/** Whether what stands for a name says that there is none, as spreadsheets and programs write it. */
export function saysNoName(raw: string): boolean {
  const text = raw.normalize('NFKC').trim();
  return MARKED.test(text) || SAID.test(text);
}

/** Whether a value, as it was typed, says that there is none. Words that have the form of a carrier code are placeholders instead. */
export function saysNoValue(scheme: AskedScheme, raw: string): boolean {
  const text = raw.normalize('NFKC').trim();
  return MARKED.test(text) || (OPAQUE.has(scheme) && SAID.test(text));
}
