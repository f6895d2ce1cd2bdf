import {
  getArgumentValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type FieldNode,
} from 'graphql';
import { isIncluded } from '../../question/is-included';
import { rootFields } from '../../question/root-fields';

/** One field of the query's root, with what it was asked. */
export interface RootQuestion {
  /** What the answer has it under: its alias, or its name. */
  readonly key: string;
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly node: FieldNode;
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields of the query's root that are asked, wherever in fragments they stand and whatever they are called in the answer. */
export function rootQuestions(asked: Asked): readonly RootQuestion[] {
  const fields = asked.schema.getRootType(asked.operation.operation)?.getFields() ?? {};
  const found = new Map<string, RootQuestion>();
  for (const node of rootFields(asked.document, asked.operation, (one) => isIncluded(one, asked.variables))) {
    const key = node.alias?.value ?? node.name.value;
    const field = fields[node.name.value];
    // Fields of one key have the same arguments, or validation would have refused them.
    if (!field || found.has(key)) continue;
    found.set(key, { key, field: field.name, args: getArgumentValues(field, node, { ...asked.variables }), node });
  }
  return [...found.values()];
}
