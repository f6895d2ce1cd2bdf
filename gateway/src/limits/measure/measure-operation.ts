import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { mayBeIncluded } from '../../question/is-included';
import { ASSUMED, ASSUMED_ROWS, type AssumedField } from './assumed-answer';
import { beside, NOTHING, type Measure } from './measure';

/** What texts are counted by. */
const BYTES_OF_A_POINT = 30;

export interface OperationToMeasure {
  readonly schema: GraphQLSchema;
  /** Valid. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Measures an operation of a valid document. Each field is measured once, wherever fragments spread it: one that spreads another twice,
 * and so on, would else be walked 2^n times. Spread twice in one place it counts once, as it is answered once. What a directive leaves
 * out counts nothing.
 */
export function measureOperation(asked: OperationToMeasure): Measure {
  const root = asked.schema.getRootType(asked.operation.operation);
  return root ? new Measuring(asked).of(asked.operation.selectionSet, root) : NOTHING;
}

/** Selections that are being walked. */
interface Place {
  readonly selections: readonly SelectionNode[];
  readonly type: GraphQLCompositeType;
  next: number;
}

/** What is selected of one field, in its fragments too. */
interface Walk {
  /** Where the walk is, each within the one before. */
  readonly places: Place[];
  readonly spread: Set<string>;
  /** What it is to whatever stands around it, once it is known. */
  readonly whole: (inner: Measure) => Measure;
  sum: Measure;
}

class Measuring {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<FieldNode, Measure>();
  /** No recursion: a document may be as deep as it is long. */
  private readonly walks: Walk[] = [];

  constructor(private readonly asked: OperationToMeasure) {
    this.fragments = new Map(
      asked.document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  of(selections: SelectionSetNode, type: GraphQLCompositeType): Measure {
    let result = NOTHING;
    this.enter(selections, type, (inner) => (result = inner));
    for (let walk = this.walks.at(-1); walk; walk = this.walks.at(-1)) {
      const place = walk.places.at(-1);
      const node = place?.selections[place.next++];
      if (place && node) {
        if (mayBeIncluded(node, this.asked.variables)) this.visit(node, place, walk);
        continue;
      }
      if (place) {
        walk.places.pop();
        continue;
      }
      this.walks.pop();
      const whole = walk.whole(walk.sum);
      const around = this.walks.at(-1);
      if (around) around.sum = beside(around.sum, whole);
    }
    return result;
  }

  private visit(node: SelectionNode, { type }: Place, walk: Walk): void {
    if (node.kind === Kind.FIELD) return this.visitField(node, type, walk);
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const narrowed = this.typeNamed(node.typeCondition?.name.value) ?? type;
      walk.places.push({ selections: node.selectionSet.selections, type: narrowed, next: 0 });
      return;
    }
    const name = node.name.value;
    const fragment = this.fragments.get(name);
    const narrowed = this.typeNamed(fragment?.typeCondition.name.value);
    if (!fragment || !narrowed || walk.spread.has(name)) return;
    walk.spread.add(name);
    walk.places.push({ selections: fragment.selectionSet.selections, type: narrowed, next: 0 });
  }

  private visitField(node: FieldNode, parent: GraphQLCompositeType, walk: Walk): void {
    const known = this.known.get(node);
    if (known) {
      walk.sum = beside(walk.sum, known);
      return;
    }
    const field = this.fieldOf(parent, node.name.value);
    const of = field ? this.assumed(parent, field, node) : {};
    const isList = field !== undefined && isListType(getNullableType(field.type));
    const rows = of.rows ?? (isList ? ASSUMED_ROWS : 1);
    const type = field && getNamedType(field.type);
    const whole = (inner: Measure): Measure => {
      const measure = {
        depth: inner.depth + 1,
        lists: field?.name.startsWith('__') ? 0 : inner.lists + (isList && isCompositeType(type) ? 1 : 0),
        identifiers: inner.identifiers + (of.identifiers ?? 0),
        // A list, and each of its rows.
        points: ((of.points ?? 1) + pointsOfAlias(node)) * (isList || rows > 1 ? rows + 1 : 1) + rows * inner.points,
        aliases: inner.aliases + (node.alias ? 1 : 0),
        objects: inner.objects + (node.selectionSet ? 1 : 0),
      };
      this.known.set(node, measure);
      return measure;
    };
    if (node.selectionSet && isCompositeType(type)) this.enter(node.selectionSet, type, whole);
    else walk.sum = beside(walk.sum, whole(NOTHING));
  }

  private assumed(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, node: FieldNode): AssumedField {
    const assumed = ASSUMED[`${type.name}.${field.name}`];
    if (typeof assumed !== 'function') return assumed ?? {};
    try {
      return assumed(getArgumentValues(field, node, { ...this.asked.variables }));
    } catch {
      // Such as a null for what may not be null: its execution is refused.
      return {};
    }
  }

  private fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }

  private enter({ selections }: SelectionSetNode, type: GraphQLCompositeType, whole: Walk['whole']): void {
    this.walks.push({ places: [{ selections, type, next: 0 }], spread: new Set(), whole, sum: NOTHING });
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.asked.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** An alias stands in the answer as often as its field, and may be as long as the document: from 15 bytes on it is longer than most names. */
function pointsOfAlias({ alias }: FieldNode): number {
  return Math.round((alias?.value.length ?? 0) / BYTES_OF_A_POINT);
}
