import { GraphQLError } from 'graphql';
import type { Localized } from '../language';
import type { ProgramCode } from '../program';
import type { RequestContext } from '../subgraph';

const NO_NAME: Localized = {
  en: 'Show who records: send an officer’s token in the Authorization header. Every record names the officer who answers for it.',
  fr: 'Indiquez qui enregistre : envoyez le jeton d’un agent dans l’en-tête Authorization. Rien n’est enregistré dont personne ne répond.',
  es: 'Indique quién registra: envíe el token de un funcionario en el encabezado Authorization. No se registra nada de lo que nadie responda.',
};

const NOT_ITS_OFFICER: Localized = {
  en: 'Only the program’s own officers record what concerns its members.',
  fr: 'Seuls les agents du programme enregistrent ce qui concerne ses membres.',
  es: 'Solo los funcionarios del programa registran lo que concierne a sus miembros.',
};

const LONGEST_NAME = 200;

/**
 * The name of the officer who asks, when it is one of this program. Nothing here depends on a member: a refusal tells nothing of one.
 *
 * @throws GraphQLError TOKEN_REQUIRED, NOT_PERMITTED
 */
export function officerOf(program: ProgramCode, { caller, subject, language }: RequestContext): string {
  if (caller.role !== 'PUBLIC' && !(caller.role === 'OFFICER' && caller.programs.includes(program))) {
    throw new GraphQLError(NOT_ITS_OFFICER[language], { extensions: { code: 'NOT_PERMITTED' } });
  }
  // Without a token, or while access control is off.
  if (caller.role === 'PUBLIC' || !subject) {
    throw new GraphQLError(NO_NAME[language], { extensions: { code: 'TOKEN_REQUIRED' } });
  }
  return subject.replaceAll(/\p{Cc}/gu, ' ').slice(0, LONGEST_NAME);
}
