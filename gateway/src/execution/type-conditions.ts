import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Tells whether an object of one type is of another: its own, an interface that it implements, a union that it belongs to. */
export type IsOfType = (name: string, condition: string) => boolean;

/** Of the types of a schema. A name that it does not know is of no type but its own. */
export function typeConditions(schema: GraphQLSchema): IsOfType {
  const known = new Map<string, boolean>();
  return (name, condition) => {
    if (name === condition) return true;
    const pair = `${name} ${condition}`;
    let isOf = known.get(pair);
    if (isOf === undefined) known.set(pair, (isOf = isSubType(schema, name, condition)));
    return isOf;
  };
}

function isSubType(schema: GraphQLSchema, name: string, condition: string): boolean {
  const [type, wanted] = [schema.getType(name), schema.getType(condition)];
  return (isObjectType(type) || isInterfaceType(type)) && isAbstractType(wanted) && schema.isSubType(wanted, type);
}
