import {
  isInterfaceType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type TypeWithFields = GraphQLObjectType | GraphQLInterfaceType;

/**
 * The fields of a schema that take arguments, as `Type.field`. A field of an object counts also when only an interface of its type has
 * arguments for it, or the other way round: then one object can be asked for it through either.
 */
export function argumentFields(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is TypeWithFields => isObjectType(type) || isInterfaceType(type),
  );
  const relatives = new Map(types.map((type) => [type.name, [...relativesOf(type, schema)]]));
  const found = new Set<string>();
  for (const type of types) {
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0) spread(type.name, field.name);
    }
  }
  return found;

  /** Over all types that are connected, through any number of interfaces that have the field. */
  function spread(type: string, field: string): void {
    const waiting = [type];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const key = `${next}.${field}`;
      const known = schema.getType(next);
      if (found.has(key) || !(isObjectType(known) || isInterfaceType(known)) || !known.getFields()[field]) continue;
      found.add(key);
      waiting.push(...(relatives.get(next) ?? []));
    }
  }
}

/** The interfaces of a type and the types that implement it. */
function* relativesOf(type: TypeWithFields, schema: GraphQLSchema): Generator<string> {
  for (const { name } of type.getInterfaces()) yield name;
  if (!isInterfaceType(type)) return;
  const { objects, interfaces } = schema.getImplementations(type);
  for (const { name } of [...objects, ...interfaces]) yield name;
}
