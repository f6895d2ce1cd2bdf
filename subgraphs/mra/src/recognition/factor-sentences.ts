import type { Language } from '@aeo-hub/core/language';
import { memberType } from '@aeo-hub/core/member-type';
import { onDay } from '../wording/date-in-words';
import { oneOfInWords } from '../wording/one-of-in-words';
import { STATUS_IN_WORDS } from '../wording/status-in-words';
import type { FactorQuestion, FactorSentences } from './factor-question';
import { partnerInWords } from './partner-in-words';

// Every sentence speaks of the day asked, names what it was decided on, and never says why a program took its decision.

export const STANDING: FactorSentences = {
  en: ({ membership: { account, status, inGoodStanding }, dated: { on } }) =>
    `Membership ${account} was ${inGoodStanding ? '' : 'not '}in good standing ${onDay(on, 'en')}: ${STATUS_IN_WORDS[status].en}.`,
  fr: ({ membership: { account, status, inGoodStanding }, dated: { on } }) =>
    `L'adhésion ${account} ${inGoodStanding ? 'était' : "n'était pas"} en règle ${onDay(on, 'fr')} : ${STATUS_IN_WORDS[status].fr}.`,
  es: ({ membership: { account, status, inGoodStanding }, dated: { on } }) =>
    `La membresía ${account} ${inGoodStanding ? '' : 'no '}estaba en regla ${onDay(on, 'es')}: ${STATUS_IN_WORDS[status].es}.`,
};

export const MEMBER_TYPE: FactorSentences = {
  en: (question) =>
    scopeOf(question) === null
      ? `The arrangement is not known to be limited to certain member types. The membership is for: ${typeOf(question, 'en')}.`
      : `The arrangement covers: ${scopedTypes(question, 'en')}. The membership is for: ${typeOf(question, 'en')}.`,
  fr: (question) =>
    scopeOf(question) === null
      ? `Rien n'indique que l'accord soit limité à certains types d'adhérents. L'adhésion est du type : ${typeOf(question, 'fr')}.`
      : `L'accord vise : ${scopedTypes(question, 'fr')}. L'adhésion est du type : ${typeOf(question, 'fr')}.`,
  es: (question) =>
    scopeOf(question) === null
      ? `No consta que el arreglo se limite a ciertos tipos de miembro. La membresía es de: ${typeOf(question, 'es')}.`
      : `El arreglo cubre: ${scopedTypes(question, 'es')}. La membresía es de: ${typeOf(question, 'es')}.`,
};

export const TIER: FactorSentences = {
  en: (question) =>
    tiersOf(question) === null
      ? 'The arrangement is not known to set a condition on the tier.'
      : `The arrangement covers Tier ${scopedTiers(question, 'en')}; the membership ${TIER_OF_MEMBERSHIP.en(question)}.`,
  fr: (question) =>
    tiersOf(question) === null
      ? "Rien n'indique que l'accord pose une condition de niveau."
      : `L'accord vise le niveau ${scopedTiers(question, 'fr')}; l'adhésion ${TIER_OF_MEMBERSHIP.fr(question)}.`,
  es: (question) =>
    tiersOf(question) === null
      ? 'No consta que el arreglo imponga una condición de nivel.'
      : `El arreglo cubre el nivel ${scopedTiers(question, 'es')}; la membresía ${TIER_OF_MEMBERSHIP.es(question)}.`,
};

/** Whoever is not told the tier itself is told whether it is covered, and no more. */
const TIER_OF_MEMBERSHIP: FactorSentences = {
  en: (question) => {
    const { tier } = question.membership;
    if (!question.tellsTier) return isTierCovered(question) ? 'meets that condition' : 'does not meet that condition';
    return tier === null ? 'has no tier' : `has Tier ${tier}`;
  },
  fr: (question) => {
    const { tier } = question.membership;
    if (!question.tellsTier)
      return isTierCovered(question) ? 'remplit cette condition' : 'ne remplit pas cette condition';
    return tier === null ? "n'a pas de niveau" : `est de niveau ${tier}`;
  },
  es: (question) => {
    const { tier } = question.membership;
    if (!question.tellsTier) return isTierCovered(question) ? 'cumple esa condición' : 'no cumple esa condición';
    return tier === null ? 'no tiene nivel' : `es de nivel ${tier}`;
  },
};

export const CONSENT: FactorSentences = {
  en: (question) =>
    `${consents(question) ? "The member's consent" : 'No consent of the member'} to share this membership with ${recipient(question)} held ${onDay(question.dated.on, 'en')}.`,
  fr: (question) =>
    `${consents(question) ? 'Le consentement du membre' : 'Aucun consentement du membre'} à communiquer cette adhésion à ${recipient(question)} ${consents(question) ? 'était' : "n'était"} valable ${onDay(question.dated.on, 'fr')}.`,
  es: (question) =>
    `${consents(question) ? 'El' : 'Ningún'} consentimiento del miembro para compartir esta membresía con ${recipient(question)} estaba vigente ${onDay(question.dated.on, 'es')}.`,
};

export const DIRECTION: FactorSentences = {
  en: ({ dated: { arrangement } }) =>
    ({
      BOTH: 'The arrangement works both ways, so that goods going into the partner’s territory are covered.',
      EXPORTS_TO_PARTNER: 'The arrangement covers goods going into the partner’s territory.',
      IMPORTS_FROM_PARTNER: 'The arrangement covers only goods coming from the partner, not goods going there.',
    })[arrangement.direction],
  fr: ({ dated: { arrangement } }) =>
    ({
      BOTH: "L'accord s'applique dans les deux sens : les marchandises à destination du partenaire sont visées.",
      EXPORTS_TO_PARTNER: "L'accord vise les marchandises à destination du partenaire.",
      IMPORTS_FROM_PARTNER: "L'accord ne vise que les marchandises provenant du partenaire, non celles qui y vont.",
    })[arrangement.direction],
  es: ({ dated: { arrangement } }) =>
    ({
      BOTH: 'El arreglo opera en ambos sentidos: cubre las mercancías destinadas al socio.',
      EXPORTS_TO_PARTNER: 'El arreglo cubre las mercancías destinadas al socio.',
      IMPORTS_FROM_PARTNER: 'El arreglo solo cubre las mercancías procedentes del socio, no las destinadas a él.',
    })[arrangement.direction],
};

/** The source of what follows from the arrangement. */
export const ARRANGEMENT: FactorSentences = {
  en: ({ dated: { arrangement } }) => arrangement.source.en,
  fr: ({ dated: { arrangement } }) => arrangement.source.fr,
  es: ({ dated: { arrangement } }) => arrangement.source.es,
};

/** The source of what the program alone knows. */
export const RECORD: FactorSentences = {
  en: ({ membership, program }) =>
    `Record ${membership.account} of ${program.acronym.en}, ${program.administration.en}`,
  fr: ({ membership, program }) =>
    `Dossier ${membership.account} du programme ${program.acronym.fr}, ${program.administration.fr}`,
  es: ({ membership, program }) =>
    `Registro ${membership.account} de ${program.acronym.es}, ${program.administration.es}`,
};

function scopeOf({ dated }: FactorQuestion): readonly string[] | null {
  return dated.arrangement.memberTypes;
}

function tiersOf({ dated }: FactorQuestion): readonly string[] | null {
  return dated.arrangement.homeTiers;
}

function scopedTiers(question: FactorQuestion, language: Language): string {
  return oneOfInWords(tiersOf(question) ?? [], language);
}

function isTierCovered(question: FactorQuestion): boolean {
  const { tier } = question.membership;
  return tier !== null && (tiersOf(question) ?? []).includes(tier);
}

function scopedTypes(question: FactorQuestion, language: Language): string {
  const names = (scopeOf(question) ?? []).map((code) => nameOf(question, code, language));
  return oneOfInWords(names, language);
}

function typeOf(question: FactorQuestion, language: Language): string {
  return nameOf(question, question.membership.memberType, language);
}

function nameOf({ program }: FactorQuestion, code: string, language: Language): string {
  return memberType(program.code, code)?.name[language] ?? code;
}

function consents({ membership, dated }: FactorQuestion): boolean {
  return membership.consents.includes(dated.arrangement.partner.country);
}

function recipient({ dated }: FactorQuestion): string {
  return partnerInWords(dated.arrangement.partner);
}
