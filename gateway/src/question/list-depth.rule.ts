import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { ERROR_CODE } from '../answer/error-code';

/** Sites and their validations below memberships below companies are four; nothing that a client needs lies deeper. */
export const DEEPEST_LISTS = 4;

/**
 * Refuses a query in which more than `DEEPEST_LISTS` lists lie within one another. Programs name their arrangements and
 * arrangements their program, so that a few lines could else ask for more rows than there is memory.
 */
export const listDepthRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition(operation) {
    const root = context.getSchema().getRootType(operation.operation);
    if (!root || new ListDepth(context).of(operation.selectionSet, root) <= DEEPEST_LISTS) return;
    context.reportError(
      new GraphQLError(
        `The query asks for lists within lists more than ${DEEPEST_LISTS} deep. Ask for the inner ones in a query of their own.`,
        { nodes: operation, extensions: { code: ERROR_CODE.QUERY_TOO_DEEP } },
      ),
    );
  },
});

/** How many lists lie within one another below a selection; each fragment is measured once. */
class ListDepth {
  private readonly ofFragment = new Map<FragmentDefinitionNode, number>();

  constructor(private readonly context: ValidationContext) {}

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
    // What the schema says of itself is bounded; a field that does not exist is another rule's business.
    if (!selections || name.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return 0;
    const type = parent.getFields()[name]?.type;
    const named = type && getNamedType(type);
    if (!isCompositeType(named)) return 0;
    return (isListType(getNullableType(type)) ? 1 : 0) + this.of(selections, named);
  }

  private ofSpread(name: string): number {
    const fragment = this.context.getFragment(name);
    if (!fragment) return 0;
    const known = this.ofFragment.get(fragment);
    if (known !== undefined) return known;
    // A fragment that spreads itself is another rule's business.
    this.ofFragment.set(fragment, 0);
    const type = this.typeNamed(fragment.typeCondition.name.value);
    const depth = type ? this.of(fragment.selectionSet, type) : 0;
    this.ofFragment.set(fragment, depth);
    return depth;
  }

  private typeNamed(name: string): GraphQLCompositeType | null {
    const type = this.context.getSchema().getType(name);
    return isCompositeType(type) ? type : null;
  }
}
