import fc from 'fast-check';
import { Kind, parse, print, validate, visit, type GraphQLSchema } from 'graphql';
import type { RandomQuery } from './random-query';

/** A query, and the same query with other aliases. */
export interface AliasedQuery {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Each of its aliases is of one field with the same arguments only, and of no field's name. */
  readonly neutral: string;
  /** Its aliases are names of fields, of its own type and of others, and names that JavaScript treats in its own way. */
  readonly wild: string;
  /** What the wild query calls what the neutral one calls otherwise. */
  readonly names: ReadonlyMap<string, string>;
}

const NAMES_OF_JAVASCRIPT = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then'];

/**
 * Gives the fields of a query other aliases: of its own type, of neighbouring types, of fields that clients cannot see. Where two of them
 * would meet in one place, the query has one alias for each field.
 *
 * @param names those of all fields, of all types
 */
export function wildAliases(
  schema: GraphQLSchema,
  names: readonly string[],
  query: fc.Arbitrary<RandomQuery>,
): fc.Arbitrary<AliasedQuery> {
  const pool = [...new Set([...names, ...NAMES_OF_JAVASCRIPT])];
  return fc
    .tuple(query, fc.infiniteStream(fc.noShrink(fc.nat({ max: 1_000_000 }))))
    .map(([{ query: neutral, variables }, chances]) => {
      const draw = () => chances.next().value as number;
      const aliases = [...aliasesIn(neutral)];
      const free = new Map(aliases.map((alias) => [alias, pool[draw() % pool.length] ?? alias]));
      const apart = oneEach(aliases, pool, draw);
      for (const mapping of [free, apart]) {
        const wild = renamed(neutral, mapping);
        if (validate(schema, parse(wild)).length === 0) return { variables, neutral, wild, names: mapping };
      }
      return { variables, neutral, wild: neutral, names: new Map() };
    });
}

/** What the neutral query answers, as the wild one calls it. */
export function underWildNames(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((element) => underWildNames(element, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, below]) => [names.get(key) ?? key, underWildNames(below, names)]);
  return Object.fromEntries(entries);
}

function* aliasesIn(query: string): Generator<string> {
  const found = new Set<string>();
  visit(parse(query), { [Kind.FIELD]: ({ alias }) => void (alias && found.add(alias.value)) });
  yield* found;
}

/** No two of them alike: some then have none of the names. */
function oneEach(aliases: readonly string[], pool: readonly string[], draw: () => number): ReadonlyMap<string, string> {
  const left = [...pool];
  return new Map(
    aliases.map((alias) => {
      const [name = alias] = left.splice(draw() % Math.max(left.length, 1), 1);
      return [alias, name];
    }),
  );
}

function renamed(query: string, names: ReadonlyMap<string, string>): string {
  return print(
    visit(parse(query), {
      [Kind.FIELD]: (node) => {
        const name = node.alias && names.get(node.alias.value);
        return name === undefined ? undefined : { ...node, alias: { kind: Kind.NAME, value: name } };
      },
    }),
  );
}
