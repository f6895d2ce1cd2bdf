import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { NOTHING } from '../planning/decided-document';
import { ResponseKeys } from './response-keys';

/** What canonical documents are made by. */
export interface CanonicalNames {
  /** What clients see of the supergraph. */
  readonly schema: GraphQLSchema;
  /** `argumentFields` of the supergraph. */
  readonly taking: ReadonlySet<string>;
  /** The names of all its fields, those that clients cannot see included. */
  readonly fieldNames: ReadonlySet<string>;
}

/** An operation as the planner and the subgraphs see it. */
export interface CanonicalDocument {
  /** One operation and its fragments, without a name that the client chose: of a field, a variable, a fragment or the operation. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The client's names of its variables, by the canonical ones. */
  readonly variables: ReadonlyMap<string, string>;
  /** Under which keys its response holds what is asked. */
  readonly keys: ResponseKeys;
}

/** What is selected of a field of the root besides what the client selects; none by default. */
export type AddedSelections = (rootField: string) => readonly SelectionNode[];

/**
 * Writes an operation without any name that its client chose. Apollo's planner confuses an alias with the field of that name which another
 * subgraph requires (apollographql/federation issue 3036): it then hands the value of one field to the subgraph as another. What the schema
 * says of itself is left out; that is answered elsewhere.
 *
 * @param document valid, and with its conditions resolved
 */
export function canonicalDocument(
  { schema, taking, fieldNames }: CanonicalNames,
  document: DocumentNode,
  asked: OperationDefinitionNode,
  added: AddedSelections = () => [],
): CanonicalDocument {
  const keys = new ResponseKeys(taking, fieldNames);
  const fragments = usedFragments(document, asked);
  const fragmentNames = renamed([...fragments.keys()], 'F');
  const variableNames = renamed(
    (asked.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
    'v',
  );
  const used = new Set<string>();
  const root = schema.getRootType(asked.operation);
  const types = new TypeInfo(schema);
  const selected: DocumentNode = { kind: Kind.DOCUMENT, definitions: [asked, ...fragments.values()] };
  const written = visit(
    selected,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: (node) => {
        const parent = types.getParentType();
        const name = node.name.value;
        if (parent === root && (name === '__schema' || name === '__type')) return null;
        const key = keys.of(parent?.name ?? '', node);
        const more = parent === root && node.selectionSet ? added(name) : [];
        return fieldUnder(key, node, more);
      },
      [Kind.SELECTION_SET]: { leave: (node) => (node.selections.length > 0 ? undefined : emptied(node)) },
      [Kind.VARIABLE]: (node) => {
        used.add(node.name.value);
        return { ...node, name: named(variableNames.get(node.name.value), node.name) };
      },
      [Kind.FRAGMENT_SPREAD]: (node) => ({ ...node, name: named(fragmentNames.get(node.name.value), node.name) }),
      [Kind.FRAGMENT_DEFINITION]: (node) => ({ ...node, name: named(fragmentNames.get(node.name.value), node.name) }),
      // Seen as variables, too: whether they are used is known only at the end.
      [Kind.VARIABLE_DEFINITION]: () => false,
    }),
  );
  const [operation, ...others] = written.definitions as readonly [OperationDefinitionNode, ...DefinitionNode[]];
  const { name: _, ...anonymous } = operation;
  const canonical: OperationDefinitionNode = {
    ...anonymous,
    variableDefinitions: (asked.variableDefinitions ?? [])
      .filter(({ variable }) => used.has(variable.name.value))
      .map((definition) => {
        const { variable } = definition;
        return {
          ...definition,
          variable: { ...variable, name: named(variableNames.get(variable.name.value), variable.name) },
        };
      }),
  };
  return {
    document: { kind: Kind.DOCUMENT, definitions: [canonical, ...others] },
    operation: canonical,
    variables: new Map([...variableNames].filter(([name]) => used.has(name)).map(([name, short]) => [short, name])),
    keys,
  };
}

function emptied(node: SelectionSetNode): SelectionSetNode {
  return { ...node, selections: NOTHING };
}

function fieldUnder(key: string, node: FieldNode, more: readonly SelectionNode[]): FieldNode {
  const { name, arguments: args = [], directives = [], selectionSet } = node;
  return {
    kind: Kind.FIELD,
    name,
    ...(key !== name.value && { alias: { kind: Kind.NAME, value: key } as const }),
    arguments: args,
    directives,
    ...(selectionSet && {
      selectionSet: { ...selectionSet, selections: [...selectionSet.selections, ...more] },
    }),
  };
}

function named(name: string | undefined, node: NameNode): NameNode {
  return name === undefined ? node : { ...node, value: name };
}

function renamed(names: readonly string[], prefix: string): ReadonlyMap<string, string> {
  return new Map(names.map((name, index) => [name, `${prefix}${index}`]));
}

/** The fragments that an operation spreads, also within others, in the order in which they are met. */
function usedFragments(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlyMap<string, FragmentDefinitionNode> {
  const defined = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const used = new Map<string, FragmentDefinitionNode>();
  const waiting: DefinitionNode[] = [operation];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    visit(next, {
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = defined.get(name.value);
        if (!fragment || used.has(name.value)) return;
        used.set(name.value, fragment);
        waiting.push(fragment);
      },
    });
  }
  return used;
}
