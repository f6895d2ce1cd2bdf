import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Says what does not fit and where, as `Company.pipAccounts: expected a list`; null when the value fits. */
type Check = (value: unknown) => string | null;

/**
 * Checks representations of entities (`_Any`, which GraphQL itself does not check) against the types of a subgraph's schema. Checks are
 * compiled once per type, because a batch has thousands of representations.
 */
export class RepresentationChecker {
  private readonly checks = new Map<string, Check>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** What is wrong with a representation; null when every value has its type and one of the entity's keys is complete. */
  fault(representation: unknown): string | null {
    if (!isRecord(representation)) return 'expected an object';
    const name = representation['__typename'];
    if (typeof name !== 'string') return '__typename: expected the name of an entity';
    const type = this.schema.getType(name);
    if (!isObjectType(type)) return `__typename: the schema has no entity of this name`;
    return this.checkOf(type)(representation) ?? missingKey(type, representation);
  }

  private checkOf(type: GraphQLCompositeType): Check {
    let check = this.checks.get(type.name);
    if (!check) {
      // Types may refer to each other, so the check is registered before it is compiled.
      let compiled: Check | null = null;
      check = (value) => (compiled ??= this.compile(type))(value);
      this.checks.set(type.name, check);
    }
    return check;
  }

  private compile(type: GraphQLCompositeType): Check {
    const fields = 'getFields' in type ? type.getFields() : {};
    const checks = new Map(Object.values(fields).map((field) => [field.name, this.value(field.type)]));
    return (value) => {
      if (!isRecord(value)) return `expected an object of type ${type.name}`;
      const { __typename: name } = value;
      if (name !== undefined && name !== type.name) {
        const narrower = isAbstractType(type) && typeof name === 'string' ? this.schema.getType(name) : undefined;
        if (!isObjectType(narrower) || !isAbstractType(type) || !this.schema.isSubType(type, narrower)) {
          return `__typename: expected ${type.name}`;
        }
        return this.checkOf(narrower)(value);
      }
      for (const key of Object.keys(value)) {
        if (key === '__typename') continue;
        const check = checks.get(key);
        if (!check) return `${type.name} has no such field`;
        const fault = check(value[key]);
        if (fault !== null) return `${type.name}.${key}: ${fault}`;
      }
      return null;
    };
  }

  private value(type: GraphQLOutputType): Check {
    if (isNonNullType(type)) {
      const check = this.value(type.ofType);
      return (value) => (value === null || value === undefined ? 'expected a value, got null' : check(value));
    }
    const check = this.nonNullValue(type);
    return (value) => (value === null ? null : check(value));
  }

  private nonNullValue(type: GraphQLOutputType): Check {
    if (isListType(type)) {
      const check = this.value(type.ofType);
      return (value) => {
        if (!Array.isArray(value)) return 'expected a list';
        for (const element of value) {
          const fault = check(element);
          if (fault !== null) return fault;
        }
        return null;
      };
    }
    const named = getNamedType(type);
    return isCompositeType(named) ? this.checkOf(named) : leaf(named);
  }
}

function leaf(type: GraphQLLeafType): Check {
  const expected = `expected ${type.name}`;
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => (typeof value === 'string' && names.has(value) ? null : expected);
  }
  return (value) => {
    try {
      type.parseValue(value);
      return null;
    } catch {
      return expected;
    }
  };
}

/** An entity is found by one of its keys, so all fields of at least one must be there. */
function missingKey(type: GraphQLObjectType, representation: Readonly<Record<string, unknown>>): string | null {
  const keys = keysOf(type);
  if (keys.length === 0 || keys.some((fields) => fields.every((field) => representation[field] !== undefined))) {
    return null;
  }
  return `${type.name}: expected the fields of its key, ${keys.map((fields) => fields.join(' ')).join(' or ')}`;
}

const known = new WeakMap<GraphQLObjectType, readonly (readonly string[])[]>();

/** The names of the fields of each `@key`. */
function keysOf(type: GraphQLObjectType): readonly (readonly string[])[] {
  let keys = known.get(type);
  if (!keys) {
    const nodes = [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
    keys = nodes
      .filter(({ name }) => name.value === 'key' || name.value === 'federation__key')
      .map((directive) => {
        const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
        return fields?.kind === Kind.STRING ? namesIn(fields.value) : [];
      });
    known.set(type, keys);
  }
  return keys;
}

function namesIn(fields: string): readonly string[] {
  const [definition] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
