import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Described[];
}

/** Where the API leaves its reader without a word, as coordinates: `Company.pip`, `Query.company(asOf:)`, `Evidence.DIRECT`. */
export function missingDescriptions(api: GraphQLSchema): string[] {
  const missing: string[] = [];
  for (const type of Object.values(api.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    for (const { coordinate, description } of describedParts(type)) {
      if (!description?.trim()) missing.push(coordinate);
    }
  }
  return missing.toSorted();
}

interface DescribedPart {
  readonly coordinate: string;
  readonly description: string | null | undefined;
}

function* describedParts(type: GraphQLNamedType): Generator<DescribedPart> {
  yield { coordinate: type.name, description: type.description };
  for (const member of membersOf(type)) {
    const coordinate = `${type.name}.${member.name}`;
    yield { coordinate, description: member.description };
    for (const { name, description } of member.args ?? []) yield { coordinate: `${coordinate}(${name}:)`, description };
  }
}

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues();
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields());
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
}
