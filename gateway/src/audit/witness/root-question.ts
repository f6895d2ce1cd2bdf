import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** One field of the query's root, with what it was asked. */
export interface RootQuestion {
  /** What the answer has it under: its alias, or its name. */
  readonly key: string;
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
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
  for (const node of rootFields(asked, asked.operation.selectionSet)) {
    const key = node.alias?.value ?? node.name.value;
    const field = fields[node.name.value];
    // Fields of one key have the same arguments, or validation would have refused them.
    if (!field || found.has(key)) continue;
    found.set(key, { key, field: field.name, args: getArgumentValues(field, node, { ...asked.variables }) });
  }
  return [...found.values()];
}

function* rootFields(asked: Asked, { selections }: SelectionSetNode): Generator<FieldNode> {
  for (const selection of selections) {
    if (!isAsked(selection, asked)) continue;
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* rootFields(asked, selection.selectionSet);
    else {
      const fragment = asked.document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) yield* rootFields(asked, fragment.selectionSet);
    }
  }
}

function isAsked(selection: SelectionNode, { variables }: Asked): boolean {
  const given = { ...variables };
  if (getDirectiveValues(GraphQLSkipDirective, selection, given)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, given)?.['if'] !== false;
}
