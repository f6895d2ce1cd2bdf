import type { Role } from '@aeo-hub/core/caller';
import type { Localized } from '@aeo-hub/core/language';
import type { RequestContext } from '@aeo-hub/core/subgraph';
import { GraphQLError } from 'graphql';

/** Who may ask which kind of question; whoever is not named may not. Nothing here depends on a company: a refusal tells nothing of one. */
const MAY_ASK = {
  /** By identifier or by name, for a company's standing. */
  COMPANY: ['PARTNER', 'OFFICER'],
  /** For a trader's counterpart, confirmed or not. */
  COUNTERPART: ['CARRIER', 'OFFICER'],
  /** For who checked the company in whose name it asks. */
  OWN_QUESTIONS: ['CARRIER'],
} as const satisfies Record<string, readonly Role[]>;

const NO_TOKEN: Localized = {
  en: 'Show who asks: send a token in the Authorization header. Without one the hub answers about programs, arrangements and benefits only.',
  fr: 'Indiquez qui demande : envoyez un jeton dans l’en-tête Authorization. Sans jeton, le hub ne répond que sur les programmes, les arrangements et les avantages.',
  es: 'Indique quién pregunta: envíe un token en el encabezado Authorization. Sin él, el hub solo responde sobre programas, arreglos y beneficios.',
};

const WRONG_ROLE: Localized = {
  en: 'Callers of this role may not ask this question.',
  fr: 'Les demandeurs ayant ce rôle ne peuvent pas poser cette question.',
  es: 'Quienes tienen este rol no pueden hacer esta pregunta.',
};

/** @throws GraphQLError TOKEN_REQUIRED, NOT_PERMITTED */
export function assertMayAsk(question: keyof typeof MAY_ASK, { caller, language }: RequestContext): void {
  const allowed: readonly Role[] = MAY_ASK[question];
  if (allowed.includes(caller.role)) return;
  const isUnknown = caller.role === 'PUBLIC';
  throw new GraphQLError(isUnknown ? NO_TOKEN[language] : WRONG_ROLE[language], {
    extensions: { code: isUnknown ? 'TOKEN_REQUIRED' : 'NOT_PERMITTED' },
  });
}
