import { clashLines, joinText } from '@aeo-hub/registry';
import type { Linked } from './catch-up-registry';

/** How many joins and how many held identifiers are shown in full. */
export const SHOWN_LINKS = 5;

/** What became of companies, line by line; nothing where none was joined, or where the registry is behind. */
export function linkingSummary({ links, behind }: Pick<Linked<unknown>, 'links' | 'behind'>): readonly string[] {
  if (behind) return [];
  // The registry's database was not available before, and is now.
  if (links === null) return ['Accounts that joined a company are listed by: npm run registry -- joins'];
  const { joins, joined, held, heldInAll } = links;
  return [
    ...joins.map(joinText),
    ...(joined > joins.length
      ? [`Accounts that joined a company: ${joined.toLocaleString('en')}; list them with: npm run registry -- joins`]
      : []),
    ...held.flatMap(clashLines),
    ...(heldInAll > 0
      ? [
          `Identifiers that link no accounts until a person decides: ${heldInAll.toLocaleString('en')}; list them with: npm run registry -- clashes`,
        ]
      : []),
  ];
}
