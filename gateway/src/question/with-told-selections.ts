import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { TOLD_FIELDS, type ToldField } from './told-fields';

/**
 * A valid document of which every field that tells of companies selects something else, wherever in fragments it stands.
 *
 * @param select what such a field selects then
 */
export function withToldSelections(
  schema: GraphQLSchema,
  document: DocumentNode,
  select: (field: ToldField, selections: readonly SelectionNode[]) => readonly SelectionNode[],
): DocumentNode {
  const types = new TypeInfo(schema);
  const roots = new Set([schema.getQueryType(), schema.getMutationType()].map((root) => root?.name));
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: {
        leave: (node) => {
          const told = TOLD_FIELDS.get(node.name.value);
          if (!told || !roots.has(types.getParentType()?.name) || !node.selectionSet) return undefined;
          const selections = select(told, node.selectionSet.selections);
          return { ...node, selectionSet: { ...node.selectionSet, selections } };
        },
      },
    }),
  );
}
