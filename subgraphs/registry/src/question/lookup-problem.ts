import type { Language, Localized } from '@aeo-hub/core/language';
import type { Lookup } from '../lookup/lookup.service';
import type { ProblemType } from '@aeo-hub/core/problem';

const NOT_CONFIRMED: Localized = {
  en: 'Nothing can be confirmed for this identifier. It may be unknown, or not shared with you.',
  fr: 'Rien ne peut être confirmé pour cet identifiant. Il se peut qu’il soit inconnu ou qu’il ne vous soit pas communiqué.',
  es: 'No se puede confirmar nada para este identificador. Puede ser desconocido o no estar compartido con usted.',
};

const AMBIGUOUS: Localized = {
  en: 'Several companies carry this identifier. Ask with another one: a business number, an EIN, an RFC, an LEI or an account number.',
  fr: 'Plusieurs entreprises portent cet identifiant. Utilisez-en un autre : un numéro d’entreprise, un EIN, un RFC, un LEI ou un numéro de compte.',
  es: 'Varias empresas tienen este identificador. Pregunte con otro: un número de empresa, un EIN, un RFC, un LEI o un número de cuenta.',
};

/** Why a lookup found no company; null when it did. */
export function lookupProblem(lookup: Lookup, language: Language): ProblemType | null {
  switch (lookup.outcome) {
    case 'FOUND':
      return null;
    case 'INVALID_IDENTIFIER':
      return { code: lookup.problem.code, message: lookup.problem.message[language] };
    case 'AMBIGUOUS':
      return { code: lookup.outcome, message: AMBIGUOUS[language] };
    case 'NOT_CONFIRMED':
      return { code: lookup.outcome, message: NOT_CONFIRMED[language] };
  }
}
