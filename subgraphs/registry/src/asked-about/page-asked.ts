import type { Localized } from '@aeo-hub/core/language';
import type { RequestContext } from '@aeo-hub/core/subgraph';
import { GraphQLError } from 'graphql';

/** How many questions are told at a time unless said otherwise, and at most. */
export const USUAL_PAGE = 20;
const LARGEST_PAGE = 100;

const REFUSALS = {
  PAGE_SIZE: {
    en: `Ask for 1 to ${LARGEST_PAGE} questions at a time.`,
    fr: `Demandez de 1 à ${LARGEST_PAGE} questions à la fois.`,
    es: `Pida de 1 a ${LARGEST_PAGE} preguntas a la vez.`,
  },
  AUDIT_NOT_KEPT: {
    en: 'Access control is off, and no audit is kept: who asked is not known.',
    fr: 'Le contrôle d’accès est désactivé et aucun journal d’audit n’est tenu : on ne sait pas qui a demandé.',
    es: 'El control de acceso está desactivado y no se lleva registro de auditoría: no se sabe quién preguntó.',
  },
} as const satisfies Record<string, Localized>;

/** @throws GraphQLError PAGE_SIZE */
export function pageSize(first: number | null | undefined, context: RequestContext): number {
  const size = first ?? USUAL_PAGE;
  if (size < 1 || size > LARGEST_PAGE) throw refusal('PAGE_SIZE', context);
  return size;
}

/**
 * Whoever has a token has a name; who has a role without one asks a hub whose access control is off.
 *
 * @throws GraphQLError AUDIT_NOT_KEPT
 */
export function assertAuditKept(context: RequestContext): void {
  if (context.caller.role !== 'PUBLIC' && !context.subject) throw refusal('AUDIT_NOT_KEPT', context);
}

function refusal(code: keyof typeof REFUSALS, { language }: RequestContext): GraphQLError {
  return new GraphQLError(REFUSALS[code][language], { extensions: { code } });
}
