import type { Role } from '@aeo-hub/core/caller';
import { SchemaMetaFieldDef, TypeMetaFieldDef } from 'graphql';
import { ERROR_CODE } from '../../answer/error-code';
import { rootFields } from '../../question/root-fields';
import { refusal } from '../refusal';
import type { OperationLimit } from './asked-operation';

const TOLD_OF_THE_SCHEMA: ReadonlySet<Role> = new Set<Role>(['PARTNER', 'OFFICER']);
const INTROSPECTION: ReadonlySet<string> = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

export interface NoIntrospectionOptions {
  /** Elsewhere the schema tells of itself to everybody. */
  readonly isProduction: boolean;
}

/** In production, tells of the schema only partners and officers: whoever else asks has registered operations or the public register. */
export function noIntrospection({ isProduction }: NoIntrospectionOptions): OperationLimit {
  return ({ document, operation, question }) => {
    if (!isProduction || TOLD_OF_THE_SCHEMA.has(question.caller.role)) return null;
    if (!rootFields(document, operation).some(({ name }) => INTROSPECTION.has(name.value))) return null;
    return refusal(question, {
      status: 403,
      code: ERROR_CODE.INTROSPECTION_NOT_PERMITTED,
      message: {
        en: 'The schema tells of itself to partners and officers only. Ask with the token of one.',
        fr: 'Le schéma ne se décrit qu’aux partenaires et aux agents. Demandez avec le jeton de l’un d’eux.',
        es: 'El esquema solo se describe a socios y funcionarios. Pregunte con el token de uno de ellos.',
      },
    });
  };
}
