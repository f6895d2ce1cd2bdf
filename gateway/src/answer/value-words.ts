import { SCALAR_EXAMPLES } from '@aeo-hub/core/scalars';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
} from 'graphql';
import { listedValues } from '../door/list-enum-values';
import { quoted, type Translated } from './translated';

/** What is wrong with an input value, from the schema and the value alone. Literals and variables have the same mistakes. */
export type InputFault =
  /** A value that the type does not have; `shown` as the caller wrote it. */
  | { readonly kind: 'VALUE'; readonly type: GraphQLInputType; readonly shown: string }
  | { readonly kind: 'NULL'; readonly type: GraphQLInputType }
  | { readonly kind: 'MISSING_FIELD'; readonly owner: string; readonly field: string; readonly type: string }
  | { readonly kind: 'UNKNOWN_FIELD'; readonly owner: string; readonly field: string }
  | { readonly kind: 'NOT_ONE_OF'; readonly owner: string };

export interface PlacedFault {
  /** Names of fields and places in lists, from the value down. */
  readonly path: readonly (string | number)[];
  readonly fault: InputFault;
}

/** The mistakes of a value that came as JSON, in the order in which graphql-js finds them. */
export function* inputFaults(
  value: unknown,
  type: GraphQLInputType,
  path: readonly (string | number)[] = [],
): Generator<PlacedFault> {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) yield { path, fault: { kind: 'NULL', type } };
    else yield* inputFaults(value, type.ofType, path);
  } else if (value === null || value === undefined) {
    return;
  } else if (isListType(type)) {
    if (!Array.isArray(value)) yield* inputFaults(value, type.ofType, path);
    else for (const [index, item] of value.entries()) yield* inputFaults(item, type.ofType, [...path, index]);
  } else if (isInputObjectType(type)) {
    if (!isObject(value)) yield { path, fault: { kind: 'VALUE', type, shown: shownJson(value) } };
    else yield* objectFaults(value, type, path);
  } else if (!isReadable(type, value)) {
    yield { path, fault: { kind: 'VALUE', type, shown: shownJson(value) } };
  }
}

function* objectFaults(
  value: Readonly<Record<string, unknown>>,
  type: GraphQLInputObjectType,
  path: readonly (string | number)[],
): Generator<PlacedFault> {
  const [owner, fields] = [type.name, type.getFields()];
  for (const field of Object.values(fields)) {
    if (value[field.name] !== undefined) yield* inputFaults(value[field.name], field.type, [...path, field.name]);
    else if (isRequiredInputField(field)) {
      yield { path, fault: { kind: 'MISSING_FIELD', owner, field: field.name, type: String(field.type) } };
    }
  }
  for (const field of Object.keys(value)) {
    if (!Object.hasOwn(fields, field)) yield { path, fault: { kind: 'UNKNOWN_FIELD', owner, field } };
  }
  const given = Object.values(value);
  if (type.isOneOf && (given.length !== 1 || given[0] === null)) yield { path, fault: { kind: 'NOT_ONE_OF', owner } };
}

/** The words of a mistake, as a sentence. */
export function faultWords(fault: InputFault): Translated {
  switch (fault.kind) {
    case 'VALUE': {
      const [type, expected] = [quoted(String(fault.type)), expectedWords(fault.type)];
      return {
        fr: `La valeur ${fault.shown} ne convient pas au type ${type.fr} : il faut ${expected.fr}.`,
        es: `El valor ${fault.shown} no corresponde al tipo ${type.es}: se espera ${expected.es}.`,
      };
    }
    case 'NULL': {
      const type = quoted(String(fault.type));
      return {
        fr: `Une valeur de type ${type.fr} est requise; null n’est pas permis.`,
        es: `Se requiere un valor de tipo ${type.es}; no se permite null.`,
      };
    }
    case 'MISSING_FIELD': {
      const [field, type] = [quoted(`${fault.owner}.${fault.field}`), quoted(fault.type)];
      return {
        fr: `Le champ ${field.fr}, de type ${type.fr}, est requis et manque.`,
        es: `Falta el campo ${field.es}, de tipo ${type.es}, que es obligatorio.`,
      };
    }
    case 'UNKNOWN_FIELD': {
      const [field, owner] = [quoted(fault.field), quoted(fault.owner)];
      return {
        fr: `Le champ ${field.fr} n’existe pas dans le type ${owner.fr}.`,
        es: `El campo ${field.es} no existe en el tipo ${owner.es}.`,
      };
    }
    case 'NOT_ONE_OF': {
      const owner = quoted(fault.owner);
      return {
        fr: `Le type ${owner.fr} demande exactement un champ, qui n’est pas null.`,
        es: `El tipo ${owner.es} pide exactamente un campo, que no sea null.`,
      };
    }
  }
}

/** How the values of each scalar are written. A test holds this against the scalars of the schema. */
export const SCALAR_WORDS: ReadonlyMap<string, Translated> = new Map<string, Translated>([
  ['Boolean', { fr: 'true ou false', es: 'true o false' }],
  ['Float', { fr: 'un nombre', es: 'un número' }],
  ['ID', { fr: 'un texte ou un entier', es: 'un texto o un entero' }],
  ['Int', { fr: 'un entier de 32 bits', es: 'un entero de 32 bits' }],
  ['String', { fr: 'un texte entre guillemets droits', es: 'un texto entre comillas rectas' }],
  ...Object.entries(SCALAR_EXAMPLES).map(
    ([name, examples]) =>
      [name, { fr: `une valeur comme ${examples.join(' ou ')}`, es: `un valor como ${examples.join(' o ')}` }] as const,
  ),
]);

function expectedWords(type: GraphQLInputType): Translated {
  const named = getNamedType(type);
  const object = { fr: 'un objet entre accolades', es: 'un objeto entre llaves' };
  if (isInputObjectType(named)) return object;
  if (!isEnumType(named)) return SCALAR_WORDS.get(named.name) ?? { fr: 'une autre valeur', es: 'otro valor' };
  const { names, left } = listedValues(named);
  const list = names.join(', ');
  return {
    fr: `l’une de ces valeurs : ${list}${left > 0 ? ` et ${left} de plus` : ''}`,
    es: `uno de estos valores: ${list}${left > 0 ? ` y ${left} más` : ''}`,
  };
}

const LONGEST_SHOWN = 100;

/** A value as it came, not longer than a message can bear. */
export function shown(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)} …`;
}

function shownJson(value: unknown): string {
  return shown(JSON.stringify(value) ?? String(value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReadable(type: GraphQLLeafType, value: unknown): boolean {
  try {
    return type.parseValue(value) !== undefined;
  } catch {
    return false;
  }
}
