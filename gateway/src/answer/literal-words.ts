import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  print,
  type GraphQLInputObjectType,
  type ObjectValueNode,
} from 'graphql';
import type { BrokenRule } from './rule-words';
import type { Translated } from './translated';
import { faultWords, shown, type InputFault } from './value-words';

/** What is wrong with a value that stands in the document itself. */
export function literalWords(broken: BrokenRule): Translated {
  return faultWords(literalFault(broken));
}

function literalFault({ nodes: [node], place: { inputType, parentInputType } }: BrokenRule): InputFault {
  if (!node) throw new Error('The rule on values named none.');
  if (node.kind === Kind.OBJECT_FIELD) {
    return { kind: 'UNKNOWN_FIELD', owner: String(getNamedType(parentInputType)), field: node.name.value };
  }
  if (!inputType) throw new Error('The rule on values stood at no input type.');
  if (node.kind === Kind.NULL && isNonNullType(inputType)) return { kind: 'NULL', type: inputType };
  const named = getNamedType(inputType);
  return node.kind === Kind.OBJECT && isInputObjectType(named)
    ? objectFault(node, named)
    : { kind: 'VALUE', type: inputType, shown: shown(print(node)) };
}

function objectFault(node: ObjectValueNode, type: GraphQLInputObjectType): InputFault {
  const given = new Set(node.fields.map(({ name }) => name.value));
  const missing = Object.values(type.getFields()).find(
    (field) => isRequiredInputField(field) && !given.has(field.name),
  );
  if (!missing) return { kind: 'NOT_ONE_OF', owner: type.name };
  return { kind: 'MISSING_FIELD', owner: type.name, field: missing.name, type: String(missing.type) };
}
