import { STATUS_IN_WORDS } from '../wording/status-in-words';
import { say, type Words } from '../wording/words';
import type { HarmonizedPair } from './harmonized-pairs';

interface Differing extends HarmonizedPair {
  /** Whether the day asked is the day of the request. */
  readonly isToday: boolean;
}

/** How the two programs' standings differ, for each pair that differs; null when there is none. Never says why. */
export function disagreementInWords(differing: readonly HarmonizedPair[], isToday: boolean): Words | null {
  if (differing.length === 0) return null;
  const sentences = differing.map((pair) => say(SENTENCES, { ...pair, isToday }));
  return (language) => [...sentences.map((sentence) => sentence(language)), EACH_DECIDES[language]].join(' ');
}

const SENTENCES = {
  en: ({ pip, ctpat, isToday }: Differing) => {
    const is = isToday ? 'is' : 'was';
    return `For PIP, membership ${pip.account} ${is} ${STATUS_IN_WORDS[pip.status].en}; for CTPAT, membership ${ctpat.account} ${is} ${STATUS_IN_WORDS[ctpat.status].en}.`;
  },
  fr: ({ pip, ctpat, isToday }: Differing) => {
    const is = isToday ? 'est' : 'était';
    return `Pour le PEP, l’adhésion ${pip.account} ${is} ${STATUS_IN_WORDS[pip.status].fr}; pour le CTPAT, l’adhésion ${ctpat.account} ${is} ${STATUS_IN_WORDS[ctpat.status].fr}.`;
  },
  es: ({ pip, ctpat, isToday }: Differing) => {
    const is = isToday ? 'está' : 'estaba';
    return `Para PIP, la membresía ${pip.account} ${is} ${STATUS_IN_WORDS[pip.status].es}; para CTPAT, la membresía ${ctpat.account} ${is} ${STATUS_IN_WORDS[ctpat.status].es}.`;
  },
};

// Source: Cole International (2012), citing the CBSA's PIP newsletter: one validation, two decisions.
const EACH_DECIDES = {
  en: 'Each program decides for itself.',
  fr: 'Chaque programme décide pour lui-même.',
  es: 'Cada programa decide por sí mismo.',
};
