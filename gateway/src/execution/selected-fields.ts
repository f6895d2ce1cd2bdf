import {
  isAbstractType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from '../question/is-included';

/** The fields that are asked of one type, by what the answer has them under, in its order. Those that are asked twice stand together. */
export type SelectedFields = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>;

interface Found {
  readonly fields: Map<string, [FieldNode, ...FieldNode[]]>;
  readonly spread: Set<string>;
}

/** Finds what a document selects of an object, of whichever type it turns out to be. */
export class FieldSelector {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  /** @param document valid, and with all conditions decided that depend on variables */
  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  fieldsOf(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): SelectedFields {
    const found: Found = { fields: new Map(), spread: new Set() };
    for (const { selections } of selectionSets) this.collect(type, selections, found);
    return found.fields;
  }

  private collect(type: GraphQLCompositeType, selections: readonly SelectionNode[], found: Found): void {
    for (const selection of selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) add(found, selection);
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.spread(selection, found) : selection;
        if (!fragment || !this.applies(type, fragment.typeCondition?.name.value)) continue;
        this.collect(type, fragment.selectionSet.selections, found);
      }
    }
  }

  /** A fragment where it is spread first: fragments that spread each other twice would take for ever. */
  private spread({ name }: FragmentSpreadNode, { spread }: Found): FragmentDefinitionNode | undefined {
    if (spread.has(name.value)) return undefined;
    spread.add(name.value);
    return this.fragments.get(name.value);
  }

  private applies(type: GraphQLCompositeType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    if (!isAbstractType(wanted)) return false;
    return 'getInterfaces' in type && this.schema.isSubType(wanted, type);
  }
}

function add({ fields }: Found, node: FieldNode): void {
  const key = node.alias?.value ?? node.name.value;
  const same = fields.get(key);
  if (same) same.push(node);
  else fields.set(key, [node]);
}
