import type { Language } from '@aeo-hub/core/language';
import { atDate, onDay, sinceDate } from '../wording/date-in-words';
import type { FactorQuestion, FactorSentences } from './factor-question';
import { partnerInWords } from './partner-in-words';

/** Whether the arrangement was in force on the day, and if not, how far it had come. */
export const FORCE: FactorSentences = {
  en: (question) => SENTENCES[caseOf(question)].en(spokenOf(question, 'en')),
  fr: (question) => SENTENCES[caseOf(question)].fr(spokenOf(question, 'fr')),
  es: (question) => SENTENCES[caseOf(question)].es(spokenOf(question, 'es')),
};

type Case = keyof typeof SENTENCES;

function caseOf({ dated: { status, arrangement } }: FactorQuestion): Case {
  if (status === 'SIGNED' && arrangement.implementedOn !== null) return 'NOT_YET_IMPLEMENTED';
  if (status === 'NOT_YET_SIGNED' && arrangement.signedOn === null) return 'NOT_YET_PLANNED';
  return status;
}

/** What the sentences fill in, in one language; a date that is not known is not asked for. */
interface SpokenOf {
  readonly home: string;
  readonly partner: string;
  readonly on: string;
  readonly signed: string;
  readonly since: string;
}

function spokenOf({ dated, program }: FactorQuestion, language: Language): SpokenOf {
  const { signedOn, implementedOn, partner } = dated.arrangement;
  const since = implementedOn ?? signedOn;
  return {
    home: program.acronym[language],
    partner: partnerInWords(partner),
    on: onDay(dated.on, language),
    signed: signedOn === null ? '' : atDate(signedOn, language),
    since: since === null ? '' : sinceDate(since, language),
  };
}

type Sentences = Readonly<Record<Language, (told: SpokenOf) => string>>;

const SENTENCES = {
  IN_FORCE: {
    en: ({ home, partner, since }) => `The arrangement of ${home} with ${partner} has been in force ${since}.`,
    fr: ({ home, partner, since }) => `L'accord du programme ${home} avec ${partner} est en vigueur ${since}.`,
    es: ({ home, partner, since }) => `El arreglo de ${home} con ${partner} está en vigor ${since}.`,
  },
  SIGNED: {
    en: ({ home, partner, signed }) =>
      `The arrangement of ${home} with ${partner} was signed ${signed}, but is not known to be in force.`,
    fr: ({ home, partner, signed }) =>
      `L'accord du programme ${home} avec ${partner} a été signé ${signed}, mais rien n'indique qu'il soit en vigueur.`,
    es: ({ home, partner, signed }) =>
      `El arreglo de ${home} con ${partner} se firmó ${signed}, pero no consta que esté en vigor.`,
  },
  NOT_YET_IMPLEMENTED: {
    en: ({ home, partner, signed, since }) =>
      `The arrangement of ${home} with ${partner} was signed ${signed}, but is in force only ${since}.`,
    fr: ({ home, partner, signed, since }) =>
      `L'accord du programme ${home} avec ${partner} a été signé ${signed}, mais n'est en vigueur que ${since}.`,
    es: ({ home, partner, signed, since }) =>
      `El arreglo de ${home} con ${partner} se firmó ${signed}, pero está en vigor solo ${since}.`,
  },
  PILOT: {
    en: ({ home, partner, signed }) =>
      `The arrangement of ${home} with ${partner} was signed ${signed} and is run as a pilot, which recognises nobody yet.`,
    fr: ({ home, partner, signed }) =>
      `L'accord du programme ${home} avec ${partner} a été signé ${signed} et est mené comme projet pilote, sans reconnaissance pour l'instant.`,
    es: ({ home, partner, signed }) =>
      `El arreglo de ${home} con ${partner} se firmó ${signed} y opera como piloto, que aún no otorga reconocimiento.`,
  },
  ACTION_PLAN: {
    en: ({ home, partner }) =>
      `Only an action plan of ${home} with ${partner} is known: a step before an arrangement, which recognises nobody.`,
    fr: ({ home, partner }) =>
      `Seul un plan d'action du programme ${home} avec ${partner} est connu : une étape préalable à un accord, sans reconnaissance.`,
    es: ({ home, partner }) =>
      `Solo se conoce un plan de acción de ${home} con ${partner}: un paso previo a un arreglo, que no otorga reconocimiento.`,
  },
  UNVERIFIED: {
    en: ({ home, partner }) =>
      `No signature of an arrangement of ${home} with ${partner} was found: it is listed, and recognises nobody.`,
    fr: ({ home, partner }) =>
      `Aucune signature d'un accord du programme ${home} avec ${partner} n'a été trouvée : il est inscrit pour mémoire, sans reconnaissance.`,
    es: ({ home, partner }) =>
      `No se encontró firma de un arreglo de ${home} con ${partner}: se lista, y no otorga reconocimiento.`,
  },
  NOT_YET_SIGNED: {
    en: ({ home, partner, on, signed }) =>
      `The arrangement of ${home} with ${partner} was signed ${signed}: ${on} there was none yet.`,
    fr: ({ home, partner, on, signed }) =>
      `L'accord du programme ${home} avec ${partner} a été signé ${signed} : ${on}, il n'existait pas encore.`,
    es: ({ home, partner, on, signed }) =>
      `El arreglo de ${home} con ${partner} se firmó ${signed}: ${on} aún no existía.`,
  },
  NOT_YET_PLANNED: {
    en: ({ home, partner, on }) => `No arrangement of ${home} with ${partner}, nor a plan of one, was known ${on}.`,
    fr: ({ home, partner, on }) =>
      `Aucun accord du programme ${home} avec ${partner}, ni plan en ce sens, n'était connu ${on}.`,
    es: ({ home, partner, on }) => `No se conocía ningún arreglo de ${home} con ${partner}, ni plan de uno, ${on}.`,
  },
} satisfies Readonly<Record<string, Sentences>>;
