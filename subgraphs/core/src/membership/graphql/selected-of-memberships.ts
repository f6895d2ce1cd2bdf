import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** By the place in its document where a standing is asked for: documents are kept, and every company of a batch has the same. */
const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/**
 * The fields that a question selects of the memberships of a standing, also those that it may skip after all: so that what they are
 * read from can be read with the standing.
 */
export function selectedOfMemberships(info: GraphQLResolveInfo): ReadonlySet<string> {
  const [standing] = info.fieldNodes;
  if (!standing) return new Set();
  const found = known.get(standing) ?? new Set(membershipFields(info));
  known.set(standing, found);
  return found;
}

function membershipFields(info: GraphQLResolveInfo): readonly string[] {
  const within = (set: SelectionSetNode | undefined): readonly FieldNode[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
      return within(info.fragments[selection.name.value]?.selectionSet);
    });
  return info.fieldNodes
    .flatMap(({ selectionSet }) => within(selectionSet))
    .filter(({ name }) => name.value === 'memberships')
    .flatMap(({ selectionSet }) => within(selectionSet))
    .map(({ name }) => name.value);
}
