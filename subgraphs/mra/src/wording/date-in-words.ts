import type { CalendarDate, PartialDate } from '@aeo-hub/core/calendar';
import type { Language } from '@aeo-hub/core/language';

// Written out here rather than taken from Intl: its wording changes with the ICU of the machine.
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: words('January February March April May June July August September October November December'),
  fr: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  es: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
};

/** `25 June 2010`, `25 juin 2010`, `25 de junio de 2010`; without the day for a date known to the month. */
export function dateInWords(date: PartialDate, language: Language): string {
  const [year = '', month = '', day] = date.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  if (day === undefined) return language === 'es' ? `${name} de ${year}` : `${name} ${year}`;
  if (language === 'es') return `${Number(day)} de ${name} de ${year}`;
  const number = language === 'fr' && day === '01' ? '1er' : String(Number(day));
  return `${number} ${name} ${year}`;
}

/** `on 25 June 2010`, `le 25 juin 2010`, `el 25 de junio de 2010`. */
export function onDay(day: CalendarDate, language: Language): string {
  return `${{ en: 'on', fr: 'le', es: 'el' }[language]} ${dateInWords(day, language)}`;
}

/** `on 25 June 2010` or `in June 2010`, as precise as the date is known. */
export function atDate(date: PartialDate, language: Language): string {
  if (isDay(date)) return onDay(date, language);
  return `${{ en: 'in', fr: 'en', es: 'en' }[language]} ${dateInWords(date, language)}`;
}

/** `since 25 June 2010`, `depuis le 25 juin 2010`, `desde junio de 2010`. */
export function sinceDate(date: PartialDate, language: Language): string {
  const article = isDay(date) ? { en: '', fr: 'le ', es: 'el ' }[language] : '';
  return `${{ en: 'since', fr: 'depuis', es: 'desde' }[language]} ${article}${dateInWords(date, language)}`;
}

function isDay(date: PartialDate): boolean {
  return date.length === 'YYYY-MM-DD'.length;
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
