import type { Language } from '@aeo-hub/core/language';
import { memberType } from '@aeo-hub/core/member-type';
import { onDay } from '../wording/date-in-words';
import { fullStop } from '../wording/full-stop';
import { oneOfInWords } from '../wording/one-of-in-words';
import { STATUS_IN_WORDS } from '../wording/status-in-words';
import type { FactorQuestion, FactorSentences } from './factor-question';
import { partnerInWords } from './partner-in-words';

// Every sentence speaks of the day asked, in the present tense when that is today, names what it was decided on, and never says why a
// program took its decision.

export const STANDING: FactorSentences = {
  en: ({ membership: { account, status, inGoodStanding }, dated: { on }, isToday }) =>
    `Membership ${account} ${isToday ? 'is' : 'was'} ${inGoodStanding ? '' : 'not '}in good standing ${onDay(on, 'en')}: ${STATUS_IN_WORDS[status].en}.`,
  fr: ({ membership: { account, status, inGoodStanding }, dated: { on }, isToday }) =>
    `L’adhésion ${account} ${inGoodStanding ? '' : 'n’'}${isToday ? 'est' : 'était'} ${inGoodStanding ? '' : 'pas '}en règle ${onDay(on, 'fr')} : ${STATUS_IN_WORDS[status].fr}.`,
  es: ({ membership: { account, status, inGoodStanding }, dated: { on }, isToday }) =>
    `La membresía ${account} ${inGoodStanding ? '' : 'no '}${isToday ? 'está' : 'estaba'} en regla ${onDay(on, 'es')}: ${STATUS_IN_WORDS[status].es}.`,
};

export const MEMBER_TYPE: FactorSentences = {
  en: (question) => {
    const scope = scopedTypes(question, 'en');
    const covers = scope === null ? 'is not known to be limited to certain member types' : `covers: ${scope}`;
    return `${fullStop(`The arrangement ${covers}`)} ${fullStop(`The membership ${question.isToday ? 'is' : 'was'} for: ${typeOf(question, 'en')}`)}`;
  },
  fr: (question) => {
    const scope = scopedTypes(question, 'fr');
    const covers =
      scope === null
        ? 'Rien n’indique que l’arrangement soit limité à certains types d’adhérents'
        : `L’arrangement vise : ${scope}`;
    return `${fullStop(covers)} ${fullStop(`L’adhésion ${question.isToday ? 'est' : 'était'} du type : ${typeOf(question, 'fr')}`)}`;
  },
  es: (question) => {
    const scope = scopedTypes(question, 'es');
    const covers =
      scope === null ? 'No consta que el arreglo se limite a ciertos tipos de miembro' : `El arreglo cubre: ${scope}`;
    return `${fullStop(covers)} ${fullStop(`La membresía ${question.isToday ? 'es' : 'era'} de: ${typeOf(question, 'es')}`)}`;
  },
};

export const TIER: FactorSentences = {
  en: (question) =>
    tiersOf(question) === null
      ? 'The arrangement is not known to set a condition on the tier.'
      : `The arrangement covers Tier ${scopedTiers(question, 'en')}; the membership ${TIER_OF_MEMBERSHIP.en(question)}.`,
  fr: (question) =>
    tiersOf(question) === null
      ? 'Rien n’indique que l’arrangement pose une condition de niveau.'
      : `L’arrangement vise le niveau ${scopedTiers(question, 'fr')}; l’adhésion ${TIER_OF_MEMBERSHIP.fr(question)}.`,
  es: (question) =>
    tiersOf(question) === null
      ? 'No consta que el arreglo imponga una condición de nivel.'
      : `El arreglo cubre el nivel ${scopedTiers(question, 'es')}; la membresía ${TIER_OF_MEMBERSHIP.es(question)}.`,
};

/** A reader who is not shown the tier itself reads whether it is covered, and no more. */
const TIER_OF_MEMBERSHIP: FactorSentences = {
  en: (question) => {
    const { isToday, tellsTier, membership } = question;
    const covered = isTierCovered(question);
    if (!tellsTier && isToday) return covered ? 'meets that condition' : 'does not meet that condition';
    if (!tellsTier) return covered ? 'met that condition' : 'did not meet that condition';
    return `${isToday ? 'has' : 'had'} ${membership.tier === null ? 'no tier' : `Tier ${membership.tier}`}`;
  },
  fr: (question) => {
    const { isToday, tellsTier, membership } = question;
    const verb = isToday ? 'remplit' : 'remplissait';
    if (!tellsTier) return isTierCovered(question) ? `${verb} cette condition` : `ne ${verb} pas cette condition`;
    if (membership.tier === null) return isToday ? 'n’a pas de niveau' : 'n’avait pas de niveau';
    return `${isToday ? 'est' : 'était'} de niveau ${membership.tier}`;
  },
  es: (question) => {
    const { isToday, tellsTier, membership } = question;
    const verb = isToday ? 'cumple' : 'cumplía';
    if (!tellsTier) return isTierCovered(question) ? `${verb} esa condición` : `no ${verb} esa condición`;
    if (membership.tier === null) return isToday ? 'no tiene nivel' : 'no tenía nivel';
    return `${isToday ? 'es' : 'era'} de nivel ${membership.tier}`;
  },
};

export const CONSENT: FactorSentences = {
  en: (question) =>
    `${consents(question) ? 'The member’s consent' : 'No consent of the member'} to share this membership with ${recipient(question, 'en')} ${question.isToday ? 'holds' : 'held'} ${onDay(question.dated.on, 'en')}.`,
  fr: (question) =>
    `${consents(question) ? 'Le' : 'Aucun'} consentement du membre à communiquer cette adhésion au ${recipient(question, 'fr')} ${consents(question) ? '' : 'n’'}${question.isToday ? 'est' : 'était'} valable ${onDay(question.dated.on, 'fr')}.`,
  es: (question) =>
    `${consents(question) ? 'El' : 'Ningún'} consentimiento del miembro para compartir esta membresía con ${recipient(question, 'es')} ${question.isToday ? 'está' : 'estaba'} vigente ${onDay(question.dated.on, 'es')}.`,
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
      BOTH: 'L’arrangement s’applique dans les deux sens : les marchandises à destination du partenaire sont visées.',
      EXPORTS_TO_PARTNER: 'L’arrangement vise les marchandises à destination du partenaire.',
      IMPORTS_FROM_PARTNER:
        'L’arrangement ne vise que les marchandises provenant du partenaire, non celles qui y vont.',
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

/** Null: every member type. */
function scopedTypes(question: FactorQuestion, language: Language): string | null {
  const codes = question.dated.arrangement.memberTypes;
  if (codes === null) return null;
  return oneOfInWords(
    codes.map((code) => nameOf(question, code, language)),
    language,
  );
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

function recipient({ dated }: FactorQuestion, language: Language): string {
  return partnerInWords(dated.arrangement.partner, language);
}
