import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** An operation and the variables that go with it. */
export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What random queries are made of. */
export interface QueryMaterial {
  /** How many fields may lie within one another. */
  readonly deepest: number;
  /** Values for arguments and fields of inputs, by their names. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Valid operations over a schema, of every shape that GraphQL has: aliases, fragments with and without a name, on interfaces and on
 * members of unions, @skip and @include by constants and by variables, fields asked twice.
 */
export function randomQuery(schema: GraphQLSchema, material: QueryMaterial): fc.Arbitrary<RandomQuery> {
  return randomOperation(schema, material, 'query', schema.getQueryType());
}

/** The same of mutations. */
export function randomMutation(schema: GraphQLSchema, material: QueryMaterial): fc.Arbitrary<RandomQuery> {
  return randomOperation(schema, material, 'mutation', schema.getMutationType());
}

function randomOperation(
  schema: GraphQLSchema,
  material: QueryMaterial,
  operation: 'query' | 'mutation',
  root: GraphQLObjectType | null | undefined,
): fc.Arbitrary<RandomQuery> {
  if (!root) throw new Error(`The schema has no ${operation}.`);
  return fc.record({ body: selections(schema, material, root, 0), yes: fc.boolean() }).map(({ body, yes }) => ({
    query: `${operation} Q($yes: Boolean!) { ... on ${root.name} @include(if: $yes) { __typename } ${body.text.slice(1)}${body.fragments.map((text) => `\n${text}`).join('')}`,
    variables: { yes },
  }));
}

interface Selected {
  readonly text: string;
  readonly fragments: readonly string[];
}

/** Made once for each type and depth: making them costs more than drawing from them. */
const made = new WeakMap<QueryMaterial, Map<string, fc.Arbitrary<Selected>>>();

function selections(
  schema: GraphQLSchema,
  material: QueryMaterial,
  type: GraphQLCompositeType,
  depth: number,
): fc.Arbitrary<Selected> {
  const known = made.get(material) ?? new Map<string, fc.Arbitrary<Selected>>();
  made.set(material, known);
  const key = `${type.name} ${depth}`;
  const found = known.get(key) ?? madeSelections(schema, material, type, depth);
  known.set(key, found);
  return found;
}

function madeSelections(
  schema: GraphQLSchema,
  material: QueryMaterial,
  type: GraphQLCompositeType,
  depth: number,
): fc.Arbitrary<Selected> {
  const parts: fc.Arbitrary<Selected>[] = [fc.constant({ text: '__typename', fragments: [] })];
  if ('getFields' in type) {
    for (const field of Object.values(type.getFields())) {
      if (depth >= material.deepest && isCompositeType(getNamedType(field.type))) continue;
      parts.push(selectedField(schema, material, type.name, field, depth));
    }
  }
  const narrower = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  if (depth < material.deepest) for (const one of narrower) parts.push(fragment(schema, material, one, depth));
  return fc.array(fc.oneof(...parts), { minLength: 1, maxLength: depth === 0 ? 4 : 3 }).map((chosen) => ({
    text: `{ ${chosen.map(({ text }) => text).join(' ')} }`,
    fragments: chosen.flatMap(({ fragments }) => fragments),
  }));
}

function selectedField(
  schema: GraphQLSchema,
  material: QueryMaterial,
  owner: string,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): fc.Arbitrary<Selected> {
  const inner = getNamedType(field.type);
  const below = isCompositeType(inner)
    ? fc.constant(null).chain(() => selections(schema, material, inner, depth + 1))
    : fc.constant({ text: '', fragments: [] });
  return fc.tuple(givenArguments(field.args, material), directive, below).map(([args, when, { text, fragments }]) => {
    // Two selections of one name must agree: what is asked with other arguments or of another type has another name.
    const alias = `${owner.toLowerCase()}_${field.name}${args.replaceAll(/[^A-Za-z0-9]+/g, '_')}`;
    return { text: `${alias}: ${field.name}${args}${when} ${text}`, fragments };
  });
}

function fragment(
  schema: GraphQLSchema,
  material: QueryMaterial,
  type: GraphQLCompositeType,
  depth: number,
): fc.Arbitrary<Selected> {
  const body = fc.constant(null).chain(() => selections(schema, material, type, depth + 1));
  return fc
    .tuple(body, directive, fc.boolean(), fragmentId)
    .map(([{ text, fragments }, when, named, id]) =>
      named
        ? { text: `...F${id}${when}`, fragments: [...fragments, `fragment F${id} on ${type.name} ${text}`] }
        : { text: `... on ${type.name}${when} ${text}`, fragments },
    );
}

/** No two fragments of a query have one name: neither small numbers above others, nor smaller ones when a failure is narrowed down. */
const fragmentId = fc.noShrink(fc.noBias(fc.integer({ min: 0, max: 999_999_999 })));

const directive = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: true)', ' @skip(if: true)'),
  },
);

function givenArguments(args: readonly GraphQLArgument[], material: QueryMaterial): fc.Arbitrary<string> {
  const each = args.map((argument) => {
    const given = literal(argument.name, argument.type, material).map((value) => `${argument.name}: ${value}`);
    return isNonNullType(argument.type) && argument.defaultValue === undefined ? given : fc.option(given);
  });
  return fc.tuple(...each).map((texts) => {
    const told = texts.filter((text) => text !== null);
    return told.length > 0 ? `(${told.join(', ')})` : '';
  });
}

function literal(name: string, type: GraphQLInputType, material: QueryMaterial): fc.Arbitrary<string> {
  if (isNonNullType(type)) return literal(name, type.ofType, material);
  if (isListType(type)) {
    return fc.array(literal(name, type.ofType, material), { maxLength: 4 }).map((all) => `[${all.join(', ')}]`);
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name: value }) => value));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map((field) => {
      const given = literal(field.name, field.type, material).map((value) => `${field.name}: ${value}`);
      return isNonNullType(field.type) ? given : fc.option(given);
    });
    return fc.tuple(...fields).map((texts) => `{${texts.filter((text) => text !== null).join(', ')}}`);
  }
  const values = material.values[name];
  if (!values) throw new Error(`Say which values ${name} of type ${String(type)} may have.`);
  // As GraphQL writes it, which has no quotation marks around the names of fields.
  return fc.constantFrom(...values.map((value) => JSON.stringify(value).replaceAll(/"(\w+)":/g, '$1:')));
}
