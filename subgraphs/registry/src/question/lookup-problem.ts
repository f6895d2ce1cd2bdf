import type { Language, Localized } from '@aeo-hub/core/language';
import type { Lookup } from '../lookup/lookup.service';
import type { ProblemType } from '@aeo-hub/core/problem';

const NOT_CONFIRMED: Localized = {
  en: 'Nothing can be confirmed for this identifier. It may be unknown, or not shared with you.',
  fr: 'Rien ne peut être confirmé pour cet identifiant. Il se peut qu’il soit inconnu ou qu’il ne vous soit pas communiqué.',
  es: 'No se puede confirmar nada para este identificador. Puede ser desconocido o no estar compartido con usted.',
};

const AMBIGUOUS: Localized = {
  en: 'Several companies carry this identifier, or everybody may. Ask with another one: a business number, an EIN, an RFC, an LEI or an account number of the company itself.',
  fr: 'Plusieurs entreprises portent cet identifiant, ou n’importe qui peut le porter. Utilisez-en un autre : un numéro d’entreprise, un EIN, un RFC, un LEI ou un numéro de compte de l’entreprise elle-même.',
  es: 'Varias empresas tienen este identificador, o puede tenerlo cualquiera. Pregunte con otro: un número de empresa, un EIN, un RFC, un LEI o un número de cuenta de la propia empresa.',
};

const UNAVAILABLE: Localized = {
  en: 'Nothing can be said for this identifier at the moment: a program that might know it is unavailable. This does not mean that the company is not a member. Ask again in a few minutes.',
  fr: 'Rien ne peut être dit de cet identifiant pour le moment : un programme qui pourrait le connaître est injoignable. Ce n’est pas une réponse négative. Reposez la question dans quelques minutes.',
  es: 'Por ahora no se puede decir nada de este identificador: un programa que podría conocerlo no está disponible. No es una respuesta negativa. Pregunte de nuevo en unos minutos.',
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
    case 'UNAVAILABLE':
      return { code: lookup.outcome, message: UNAVAILABLE[language] };
    case 'NOT_CONFIRMED':
      return { code: lookup.outcome, message: NOT_CONFIRMED[language] };
  }
}
