import { nameLikeness, type CompanyName, type NameLikeness } from '@aeo-hub/core/company-name';
import type { Localized } from '@aeo-hub/core/language';

/** What a score is made of. */
export const MATCH_FEATURES = ['WORDS', 'TRIGRAMS', 'LEGAL_FORM', 'COUNTRY'] as const;

export interface ScoredFeature {
  readonly name: (typeof MATCH_FEATURES)[number];
  /** 0 to 1. */
  readonly score: number;
  /** Its share in the whole, 0 to 1; the shares of all features make 1. */
  readonly weight: number;
  readonly explanation: Localized;
}

export interface NameScore {
  /** 0 to 1, to four decimals. */
  readonly score: number;
  readonly features: readonly ScoredFeature[];
}

/** What is asked for. */
export interface SearchedName {
  readonly name: CompanyName;
  /** ISO 3166-1 alpha-2, or EU; null when the country is not asked. */
  readonly country: string | null;
}

/** A name of a company, and whether the company is where it is looked for. */
export interface CandidateName {
  /** As asserted. */
  readonly name: string;
  readonly parsed: CompanyName;
  /** ISO 3166-1 alpha-2. */
  readonly headquarters: string;
  readonly isInCountry: boolean;
}

const WEIGHTS = { WORDS: 0.5, TRIGRAMS: 0.3, LEGAL_FORM: 0.05, COUNTRY: 0.15 } as const;

/** Of what two names have in common, the share that counts what the one asked for has; the rest, what the other has besides. */
const ASKED_SHARE = 0.7;

/** How well a name answers to the name asked for, and why. Pure; the order of words does not matter. */
export function nameScore(asked: SearchedName, candidate: CandidateName): NameScore {
  const likeness = nameLikeness(asked.name, candidate.parsed);
  const parts = [
    wordsFeature(likeness, candidate),
    trigramsFeature(likeness),
    legalFormFeature(asked.name, candidate),
    ...(asked.country === null ? [] : [countryFeature(asked.country, candidate)]),
  ];
  const total = parts.reduce((sum, { name }) => sum + WEIGHTS[name], 0);
  const features = parts.map((part) => ({
    ...part,
    score: round(part.score),
    weight: round(WEIGHTS[part.name] / total),
  }));
  const score = parts.reduce((sum, { name, score: part }) => sum + (part * WEIGHTS[name]) / total, 0);
  return { score: round(score), features };
}

type Part = Omit<ScoredFeature, 'weight'>;

function wordsFeature({ ofOne, ofOther, found, words }: NameLikeness, { name }: CandidateName): Part {
  return {
    name: 'WORDS',
    score: ASKED_SHARE * ofOne + (1 - ASKED_SHARE) * ofOther,
    explanation: {
      en: `Words asked that are in “${name}”: ${found} of ${words.ofOne}. Words of that name: ${words.ofOther}.`,
      fr: `Mots demandés qui figurent dans « ${name} » : ${found} sur ${words.ofOne}. Mots de ce nom : ${words.ofOther}.`,
      es: `Palabras buscadas que están en «${name}»: ${found} de ${words.ofOne}. Palabras de ese nombre: ${words.ofOther}.`,
    },
  };
}

function trigramsFeature({ trigrams }: NameLikeness): Part {
  const percent = Math.round(trigrams * 100);
  return {
    name: 'TRIGRAMS',
    score: trigrams,
    explanation: {
      en: `Three-letter pieces that the two names have in common, generic words left out: ${percent} %.`,
      fr: `Suites de trois lettres que les deux noms ont en commun, sans les mots génériques : ${percent} %.`,
      es: `Grupos de tres letras que los dos nombres tienen en común, sin las palabras genéricas: ${percent} %.`,
    },
  };
}

function legalFormFeature({ legalForm: asked }: CompanyName, { parsed: { legalForm } }: CandidateName): Part {
  if (asked === null || legalForm === null) {
    return {
      name: 'LEGAL_FORM',
      score: 0.5,
      explanation: {
        en: 'One of the names states no legal form, which says nothing.',
        fr: 'L’un des noms n’indique pas de forme juridique, ce qui ne dit rien.',
        es: 'Uno de los nombres no indica forma jurídica, lo que no dice nada.',
      },
    };
  }
  const same = asked === legalForm;
  return {
    name: 'LEGAL_FORM',
    score: same ? 1 : 0,
    explanation: {
      en: same ? 'The legal form is the same.' : 'The legal form is another.',
      fr: same ? 'La forme juridique est la même.' : 'La forme juridique est différente.',
      es: same ? 'La forma jurídica es la misma.' : 'La forma jurídica es otra.',
    },
  };
}

function countryFeature(country: string, { headquarters, isInCountry }: CandidateName): Part {
  return {
    name: 'COUNTRY',
    score: isInCountry ? 1 : 0,
    explanation: {
      en: `Headquarters are in ${headquarters}; asked: ${country}.`,
      fr: `Le siège se trouve ici : ${headquarters}; demandé : ${country}.`,
      es: `La sede está en ${headquarters}; buscado: ${country}.`,
    },
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
