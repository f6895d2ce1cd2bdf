import {
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ResponseKeys } from '../canonical/response-keys';
import { isObject, ownValue, setOwn, type AnsweredObject } from './answered-object';
import { completeLeaf } from './complete-leaf';
import { Completion, NULL_PROPAGATES, NULL_REPORTED, type Circumstances, type Complete } from './completion';
import { FieldSelector } from './selected-fields';

export interface ShapedAnswer {
  readonly data: AnsweredObject | null;
  /** Those of subgraphs, at the paths of the client's response, and one for each missing part that none of them explains. */
  readonly errors: readonly GraphQLError[];
}

/** Makes the client's response from a canonical response. */
export type AnswerShape = (said: AnsweredObject, circumstances: Circumstances) => ShapedAnswer;

/**
 * How a document is answered: exactly what it selects, in its order, under its names, and null for a value that cannot be completed.
 *
 * @param document the client's, with its conditions resolved
 * @param keys under which the canonical response has what it selects
 */
export function answerShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
  keys: ResponseKeys,
): AnswerShape {
  const root = schema.getRootType(operation);
  if (!root) throw new Error(`The schema has no ${operation}.`);
  const complete = new Shaping(schema, document, keys).object(root, [selectionSet]);
  return (said, circumstances) => {
    const completion = new Completion(circumstances);
    const data = complete(said, completion);
    const errors = [...completion.errors, ...circumstances.errors.unreported()];
    return { data: isObject(data) ? data : null, errors };
  };
}

/** A field of an object of one type. */
interface ShapedField {
  /** In the client's response. */
  readonly key: string;
  /** In the canonical one. */
  readonly canonical: string;
  readonly complete: (object: AnsweredObject, completion: Completion) => unknown;
}

class Shaping {
  private readonly selector: FieldSelector;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly keys: ResponseKeys,
  ) {
    this.selector = new FieldSelector(schema, document);
  }

  object(declared: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): Complete {
    // Made when a type first occurs in a response: selections on types that never occur cost nothing.
    const fieldsOf = new Map<string, readonly ShapedField[]>();
    return (said, completion) => {
      if (said === null) return null;
      if (!isObject(said))
        return completion.refuse('INVALID', `A subgraph returned a value that is not a ${declared.name}.`);
      const type = this.typeOf(said, declared);
      if (!type) {
        return completion.refuse(
          'INVALID',
          `A subgraph returned an object of an unknown type, not a ${declared.name}.`,
        );
      }
      let fields = fieldsOf.get(type.name);
      if (!fields) fieldsOf.set(type.name, (fields = this.fields(type, selectionSets)));
      const answer: AnsweredObject = {};
      for (const { key, canonical, complete } of fields) {
        completion.enter(key, canonical, said);
        const value = complete(said, completion);
        completion.leave();
        if (value === NULL_PROPAGATES) return NULL_REPORTED;
        setOwn(answer, key, value === NULL_REPORTED ? null : value);
      }
      return answer;
    };
  }

  /** The type that `__typename` of an object names, or else the declared type of its field. */
  private typeOf(said: AnsweredObject, declared: GraphQLCompositeType): GraphQLCompositeType | null {
    const name = said['__typename'];
    if (!name || name === declared.name) return declared;
    const type = typeof name === 'string' ? this.schema.getType(name) : undefined;
    return isCompositeType(type) ? type : null;
  }

  private fields(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): readonly ShapedField[] {
    return [...this.selector.fieldsOf(type, selectionSets)].map(([key, nodes]) => this.field(type, key, nodes));
  }

  private field(
    type: GraphQLCompositeType,
    key: string,
    [node, ...others]: readonly [FieldNode, ...FieldNode[]],
  ): ShapedField {
    const name = node.name.value;
    if (name === '__typename') return { key, canonical: name, complete: (object) => this.typename(type, object) };
    // Introspection is complete as it comes.
    if (name.startsWith('__')) {
      return { key, canonical: name, complete: (_, { introspected }) => ownValue(introspected, key) };
    }
    const field = 'getFields' in type ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`${type.name} has no field ${name}.`);
    const selectionSets = [node, ...others].flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = this.value(field.type, selectionSets);
    const canonical = this.keys.of(type.name, node);
    return {
      key,
      canonical,
      complete: (object, completion) => complete(known(object, canonical, completion), completion),
    };
  }

  private typename(type: GraphQLCompositeType, object: AnsweredObject): unknown {
    const said = object['__typename'];
    const named = typeof said === 'string' ? (this.schema.getType(said) ?? type) : type;
    return isObjectType(named) ? named.name : NULL_PROPAGATES;
  }

  private value(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Complete {
    if (isNonNullType(type)) return nonNull(this.value(type.ofType, selectionSets));
    return nullable(this.nullableValue(type, selectionSets));
  }

  private nullableValue(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Complete {
    if (isListType(type)) return list(this.value(type.ofType, selectionSets));
    return isLeafType(type) ? completeLeaf(type) : this.object(type as GraphQLCompositeType, selectionSets);
  }
}

/** The value of a field in the canonical response; undefined if no subgraph returned it. */
function known(object: AnsweredObject, canonical: string, completion: Completion): unknown {
  const said = ownValue(object, canonical);
  return said === undefined && completion.isUnknown(object, canonical) ? null : said;
}

/** A field that no subgraph returned is reported even if it is nullable: a client would take the null for a value. */
function nullable(complete: Complete): Complete {
  return (said, completion) =>
    said === undefined ? completion.refuse('UNKNOWN', 'No subgraph returned this field.') : complete(said, completion);
}

function nonNull(complete: Complete): Complete {
  return (said, completion) => {
    const value = said === undefined ? null : complete(said, completion);
    if (value === null) completion.refuse('UNKNOWN', 'No subgraph returned this field, and it is not nullable.');
    return value === null || value === NULL_REPORTED ? NULL_PROPAGATES : value;
  };
}

function list(complete: Complete): Complete {
  return (said, completion) => {
    if (said === null) return null;
    if (!Array.isArray(said)) return completion.refuse('INVALID', 'A subgraph returned a value that is not a list.');
    let propagates = false;
    const values = said.map((element: unknown, index) => {
      completion.enter(index, index);
      const value = complete(element ?? null, completion);
      completion.leave();
      propagates ||= value === NULL_PROPAGATES;
      return value === NULL_REPORTED ? null : value;
    });
    return propagates ? NULL_REPORTED : values;
  };
}
