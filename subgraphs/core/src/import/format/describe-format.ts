import { memberTypesOf } from '../../member-type';
import type { FieldMeaning } from './field-meanings';
import { CONSENT_MEANINGS, MEMBER_MEANINGS, SITE_MEANINGS } from './field-meanings';
import type { Column, FileFormat } from './file-format';

/** A program's files as its people would read about them, in Markdown. */
export function describeFormat(format: FileFormat): string {
  const types = memberTypesOf(format.program);
  return [
    '### Members and their status events',
    'One row for each step in the life of a membership, with the member’s particulars as of that record.',
    columnTable(format.members, MEMBER_MEANINGS),
    'Statuses:',
    table(['word', 'status of the hub'], format.statusWords),
    'Member types:',
    table(
      ['code', 'line of business'],
      types.map(({ code, name }) => [code, name.en]),
    ),
    '### Sites',
    'One row for each site, and one more for each further validation of it.',
    columnTable(format.sites, SITE_MEANINGS),
    '### Consents',
    'One row when a consent is given, and the same row with its last column filled when it is withdrawn. Given again: a new row.',
    columnTable(format.consents, CONSENT_MEANINGS),
  ].join('\n\n');
}

function columnTable<Field extends string>(
  columns: readonly Column<Field>[],
  meanings: Readonly<Record<Field, FieldMeaning>>,
): string {
  return table(
    ['column', 'must be filled', 'meaning', 'example'],
    columns.map(([field, name, example]) => [
      `\`${name}\``,
      meanings[field].required,
      meanings[field].meaning,
      example === '' ? '' : `\`${example}\``,
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}
