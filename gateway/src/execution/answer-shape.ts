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
import { isObject, ownValue, setOwn, type AnsweredObject } from './answered-object';
import { completeLeaf } from './complete-leaf';
import { Completion, FORBIDDEN, TOLD, type Complete } from './completion';
import { FieldSelector } from './selected-fields';

export interface ShapedAnswer {
  readonly data: AnsweredObject | null;
  /** Of what is null because it is missing or is no value of its type. */
  readonly errors: readonly GraphQLError[];
}

/** Makes of all that was said what was asked for. */
export type AnswerShape = (said: AnsweredObject) => ShapedAnswer;

/** How a document is answered: exactly what it selects, in its order, under its names, and null for what cannot be. */
export function answerShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): AnswerShape {
  const root = schema.getRootType(operation);
  if (!root) throw new Error(`The schema has no ${operation}.`);
  const complete = new Shaping(schema, document).object(root, [selectionSet]);
  return (said) => {
    const completion = new Completion();
    const data = complete(said, completion);
    return { data: isObject(data) ? data : null, errors: completion.errors };
  };
}

/** A field of an object of one type. */
interface ShapedField {
  readonly key: string;
  readonly complete: (object: AnsweredObject, completion: Completion) => unknown;
}

class Shaping {
  private readonly selector: FieldSelector;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    this.selector = new FieldSelector(schema, document);
  }

  object(declared: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): Complete {
    // Which types there are an answer shows: what is selected of others is never looked for.
    const fieldsOf = new Map<string, readonly ShapedField[]>();
    return (said, completion) => {
      if (said === null) return null;
      if (!isObject(said)) return completion.refuse(`What a subgraph said is no ${declared.name}.`);
      const type = this.typeOf(said, declared);
      if (!type) return completion.refuse(`What a subgraph said is of no type that is known, and no ${declared.name}.`);
      let fields = fieldsOf.get(type.name);
      if (!fields) fieldsOf.set(type.name, (fields = this.fields(type, selectionSets)));
      const answer: AnsweredObject = {};
      for (const { key, complete } of fields) {
        completion.path.push(key);
        const value = complete(said, completion);
        completion.path.pop();
        if (value === FORBIDDEN) return TOLD;
        setOwn(answer, key, value === TOLD ? null : value);
      }
      return answer;
    };
  }

  /** The type that an object says it is of, or else the one that its place is of. */
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
    if (name === '__typename') return { key, complete: (object) => this.typename(type, object, key) };
    // What the schema says of itself is complete as it comes.
    if (name.startsWith('__')) return { key, complete: (object) => ownValue(object, key) };
    const field = 'getFields' in type ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`${type.name} has no field ${name}.`);
    const selectionSets = [node, ...others].flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = this.value(field.type, selectionSets);
    return { key, complete: (object, completion) => complete(ownValue(object, key) ?? null, completion) };
  }

  private typename(type: GraphQLCompositeType, object: AnsweredObject, key: string): unknown {
    const said = ownValue(object, key) ?? object['__typename'];
    const named = typeof said === 'string' ? (this.schema.getType(said) ?? type) : type;
    return isObjectType(named) ? named.name : FORBIDDEN;
  }

  private value(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Complete {
    if (isNonNullType(type)) return nonNull(this.value(type.ofType, selectionSets));
    if (isListType(type)) return list(this.value(type.ofType, selectionSets));
    return isLeafType(type) ? completeLeaf(type) : this.object(type, selectionSets);
  }
}

function nonNull(complete: Complete): Complete {
  return (said, completion) => {
    const value = complete(said, completion);
    if (value === null) completion.refuse('No subgraph said what this is, and it may not be null.');
    return value === null || value === TOLD ? FORBIDDEN : value;
  };
}

function list(complete: Complete): Complete {
  return (said, completion) => {
    if (said === null) return null;
    if (!Array.isArray(said)) return completion.refuse('What a subgraph said is no list.');
    let isForbidden = false;
    const values = said.map((element: unknown, index) => {
      completion.path.push(index);
      const value = complete(element ?? null, completion);
      completion.path.pop();
      isForbidden ||= value === FORBIDDEN;
      return value === TOLD ? null : value;
    });
    return isForbidden ? TOLD : values;
  };
}
