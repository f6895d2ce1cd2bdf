import { registerEnumType } from 'type-graphql';

/**
 * Registers a GraphQL enum from its values with their descriptions, so that no value goes without one, and returns the object
 * that type-graphql knows it by.
 */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [Name in Value]: Name } {
  const names = Object.keys(values) as Value[];
  const registered = Object.fromEntries(names.map((value) => [value, value])) as { readonly [Name in Value]: Name };
  const valuesConfig: Partial<Record<Value, { description: string }>> = {};
  for (const value of names) valuesConfig[value] = { description: values[value] };
  registerEnumType(registered, { name, description, valuesConfig });
  return registered;
}
