import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How many lists lie within one another in an operation of a valid document. */
export function listDepth(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): number {
  const root = schema.getRootType(operation.operation);
  return root ? new ListDepth(schema, document).of(operation.selectionSet, root) : 0;
}

/** Measures each fragment once: a fragment that spreads another twice, and so on, would else be measured 2^n times. */
class ListDepth {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly ofFragment = new Map<FragmentDefinitionNode, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
  ) {
    const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  of({ selections }: SelectionSetNode, parent: GraphQLCompositeType): number {
    return selections.reduce((deepest, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return Math.max(deepest, this.ofField(selection.name.value, selection.selectionSet, parent));
        case Kind.INLINE_FRAGMENT: {
          const type = selection.typeCondition ? this.typeNamed(selection.typeCondition.name.value) : parent;
          return Math.max(deepest, type ? this.of(selection.selectionSet, type) : 0);
        }
        case Kind.FRAGMENT_SPREAD:
          return Math.max(deepest, this.ofSpread(selection.name.value));
      }
    }, 0);
  }

  private ofField(name: string, selections: SelectionSetNode | undefined, parent: GraphQLCompositeType): number {
    // What the schema says of itself is bounded.
    if (!selections || name.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return 0;
    const type = parent.getFields()[name]?.type;
    const named = type && getNamedType(type);
    if (!isCompositeType(named)) return 0;
    return (isListType(getNullableType(type)) ? 1 : 0) + this.of(selections, named);
  }

  private ofSpread(name: string): number {
    const fragment = this.fragments.get(name);
    if (!fragment) return 0;
    const known = this.ofFragment.get(fragment);
    if (known !== undefined) return known;
    const type = this.typeNamed(fragment.typeCondition.name.value);
    const depth = type ? this.of(fragment.selectionSet, type) : 0;
    this.ofFragment.set(fragment, depth);
    return depth;
  }

  private typeNamed(name: string): GraphQLCompositeType | null {
    const type = this.schema.getType(name);
    return isCompositeType(type) ? type : null;
  }
}
