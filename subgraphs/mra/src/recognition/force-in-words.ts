import type { Language } from '@aeo-hub/core/language';
import { atDate, onDay, sinceDate } from '../wording/date-in-words';
import type { FactorQuestion, FactorSentences } from './factor-question';
import { partnerInWords } from './partner-in-words';

/** Whether the arrangement is in force on the day, and if not, how far it has come. */
export const FORCE: FactorSentences = {
  en: (question) => SENTENCES[caseOf(question)].en(spokenOf(question, 'en')),
  fr: (question) => SENTENCES[caseOf(question)].fr(spokenOf(question, 'fr')),
  es: (question) => SENTENCES[caseOf(question)].es(spokenOf(question, 'es')),
};

type Case = keyof typeof SENTENCES;

function caseOf({ dated: { status, arrangement } }: FactorQuestion): Case {
  if (status === 'SIGNED' && arrangement.implementedOn !== null) return 'NOT_YET_IMPLEMENTED';
  if (status === 'NOT_YET_SIGNED' && arrangement.signedOn === null) return 'NOT_YET_PLANNED';
  if (status === 'UNVERIFIED' && arrangement.signedOn !== null) return 'REPORTED';
  return status;
}

/** What the sentences fill in, in one language; a date that is not known is empty, and no sentence for that case names it. */
interface SpokenOf {
  /** `of PIP with Japan Customs and Tariff Bureau (AEO)`. */
  readonly parties: string;
  readonly on: string;
  readonly signed: string;
  readonly entered: string;
  readonly since: string;
  readonly isToday: boolean;
}

function spokenOf({ dated, program, isToday }: FactorQuestion, language: Language): SpokenOf {
  const { signedOn, implementedOn, partner } = dated.arrangement;
  const since = implementedOn ?? signedOn;
  const [home, other] = [program.acronym[language], partnerInWords(partner, language)];
  const parties = {
    en: `of ${home} with ${other}`,
    fr: `du programme ${home} avec le ${other}`,
    es: `de ${home} con ${other}`,
  };
  return {
    parties: parties[language],
    on: onDay(dated.on, language),
    signed: signedOn === null ? '' : atDate(signedOn, language),
    entered: since === null ? '' : atDate(since, language),
    since: since === null ? '' : sinceDate(since, language),
    isToday,
  };
}

type Sentences = Readonly<Record<Language, (about: SpokenOf) => string>>;

const SENTENCES = {
  IN_FORCE: {
    en: ({ parties, since, on, isToday }) =>
      isToday
        ? `The arrangement ${parties} has been in force ${since}.`
        : `The arrangement ${parties} was in force ${on}, ${since}.`,
    fr: ({ parties, since, on, isToday }) =>
      isToday
        ? `L’arrangement ${parties} est en vigueur ${since}.`
        : `L’arrangement ${parties} était en vigueur ${on}, ${since}.`,
    es: ({ parties, since, on, isToday }) =>
      isToday
        ? `El arreglo ${parties} está en vigor ${since}.`
        : `El arreglo ${parties} estaba en vigor ${on}, ${since}.`,
  },
  SIGNED: {
    en: ({ parties, signed, on, isToday }) =>
      `The arrangement ${parties} was signed ${signed}, but is not known to ${isToday ? 'be in force' : `have been in force ${on}`}.`,
    fr: ({ parties, signed, on, isToday }) =>
      `L’arrangement ${parties} a été signé ${signed}, mais rien n’indique qu’il ${isToday ? 'soit en vigueur' : `ait été en vigueur ${on}`}.`,
    es: ({ parties, signed, on, isToday }) =>
      `El arreglo ${parties} se firmó ${signed}, pero no consta que ${isToday ? 'esté en vigor' : `estuviera en vigor ${on}`}.`,
  },
  NOT_YET_IMPLEMENTED: {
    en: ({ parties, signed, entered, isToday }) =>
      `The arrangement ${parties} was signed ${signed}, but ${isToday ? 'comes' : 'came'} into force only ${entered}.`,
    fr: ({ parties, signed, entered, isToday }) =>
      `L’arrangement ${parties} a été signé ${signed}, mais ${isToday ? 'n’entre' : 'n’est entré'} en vigueur que ${entered}.`,
    es: ({ parties, signed, entered, isToday }) =>
      `El arreglo ${parties} se firmó ${signed}, pero ${isToday ? 'entra' : 'entró'} en vigor solo ${entered}.`,
  },
  PILOT: {
    en: ({ parties, signed, isToday }) =>
      `The arrangement ${parties} was signed ${signed} and ${isToday ? 'is' : 'was'} run as a pilot, without recognition as yet.`,
    fr: ({ parties, signed, isToday }) =>
      `L’arrangement ${parties} a été signé ${signed} et ${isToday ? 'est' : 'était'} mené comme projet pilote, sans reconnaissance pour l’instant.`,
    es: ({ parties, signed, isToday }) =>
      `El arreglo ${parties} se firmó ${signed} y ${isToday ? 'opera' : 'operaba'} como piloto, que aún no otorga reconocimiento.`,
  },
  ACTION_PLAN: {
    en: ({ parties, on, isToday }) =>
      `Only an action plan ${parties} ${isToday ? 'is known' : `was known ${on}`}: a step before an arrangement, without recognition.`,
    fr: ({ parties, on, isToday }) =>
      `Seul un plan d’action ${parties} ${isToday ? 'est connu' : `était connu ${on}`} : une étape préalable à un arrangement, sans reconnaissance.`,
    es: ({ parties, on, isToday }) =>
      `Solo se ${isToday ? 'conoce' : 'conocía'} un plan de acción ${parties}${isToday ? '' : ` ${on}`}: un paso previo a un arreglo, que no otorga reconocimiento.`,
  },
  UNVERIFIED: {
    en: ({ parties }) => `No signature of an arrangement ${parties} was found: it is listed, and gives no recognition.`,
    fr: ({ parties }) =>
      `Aucune signature d’un arrangement ${parties} n’a été trouvée : il est inscrit pour mémoire, sans reconnaissance.`,
    es: ({ parties }) => `No se encontró firma de un arreglo ${parties}: se lista, y no otorga reconocimiento.`,
  },
  REPORTED: {
    en: ({ parties, signed }) =>
      `The arrangement ${parties} is reported as signed ${signed}, but its own administration does not list it: it gives no recognition.`,
    fr: ({ parties, signed }) =>
      `L’arrangement ${parties} aurait été signé ${signed}, mais sa propre administration ne l’inscrit pas dans sa liste : il n’emporte aucune reconnaissance.`,
    es: ({ parties, signed }) =>
      `Se informa que el arreglo ${parties} se firmó ${signed}, pero su propia administración no lo incluye en su lista: no otorga reconocimiento.`,
  },
  NOT_YET_SIGNED: {
    en: ({ parties, on, signed, isToday }) =>
      `The arrangement ${parties} ${isToday ? 'is to be' : 'was'} signed ${signed}: ${on} there ${isToday ? 'is' : 'was'} none yet.`,
    fr: ({ parties, on, signed, isToday }) =>
      `L’arrangement ${parties} ${isToday ? 'doit être' : 'a été'} signé ${signed} : ${on}, il n’${isToday ? 'existe' : 'existait'} pas encore.`,
    es: ({ parties, on, signed, isToday }) =>
      `El arreglo ${parties} se ${isToday ? 'firmará' : 'firmó'} ${signed}: ${on} aún no ${isToday ? 'existe' : 'existía'}.`,
  },
  NOT_YET_PLANNED: {
    en: ({ parties, on, isToday }) =>
      `No arrangement ${parties}, nor a plan of one, ${isToday ? 'is' : 'was'} known ${on}.`,
    fr: ({ parties, on, isToday }) =>
      `Aucun arrangement ${parties}, ni plan en ce sens, n’${isToday ? 'est' : 'était'} connu ${on}.`,
    es: ({ parties, on, isToday }) =>
      `No se ${isToday ? 'conoce' : 'conocía'} ningún arreglo ${parties}, ni plan de uno, ${on}.`,
  },
} satisfies Readonly<Record<string, Sentences>>;
