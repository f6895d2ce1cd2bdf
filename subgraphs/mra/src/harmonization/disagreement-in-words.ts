import { STATUS_IN_WORDS } from '../wording/status-in-words';
import { say, type Words } from '../wording/words';
import type { HarmonizedPair } from './harmonized-pairs';

/** How the two programs' standings differ, for each pair that differs; null when there is none. Never says why. */
export function disagreementInWords(differing: readonly HarmonizedPair[]): Words | null {
  if (differing.length === 0) return null;
  const sentences = differing.map((pair) => say(SENTENCES, pair));
  return (language) => [...sentences.map((sentence) => sentence(language)), EACH_DECIDES[language]].join(' ');
}

const SENTENCES = {
  en: ({ pip, ctpat }: HarmonizedPair) =>
    `PIP holds membership ${pip.account} to be ${STATUS_IN_WORDS[pip.status].en}; CTPAT holds membership ${ctpat.account} to be ${STATUS_IN_WORDS[ctpat.status].en}.`,
  fr: ({ pip, ctpat }: HarmonizedPair) =>
    `Pour le PEP, l'adhésion ${pip.account} est ${STATUS_IN_WORDS[pip.status].fr}; pour le CTPAT, l'adhésion ${ctpat.account} est ${STATUS_IN_WORDS[ctpat.status].fr}.`,
  es: ({ pip, ctpat }: HarmonizedPair) =>
    `Para PIP, la membresía ${pip.account} está ${STATUS_IN_WORDS[pip.status].es}; para CTPAT, la membresía ${ctpat.account} está ${STATUS_IN_WORDS[ctpat.status].es}.`,
};

// Source: Cole International (2012), citing the CBSA's PIP newsletter: one validation, two decisions.
const EACH_DECIDES = {
  en: 'Each program decides for itself.',
  fr: 'Chaque programme décide pour lui-même.',
  es: 'Cada programa decide por sí mismo.',
};
