import { clashLines, joinText, type NewLinks } from '@aeo-hub/registry';

/** How many joins and how many held identifiers are shown in full. */
export const SHOWN_LINKS = 5;

/** What became of companies, line by line; nothing where none was joined. */
export function linkingSummary({ joins, joined, held, heldInAll }: NewLinks): readonly string[] {
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
