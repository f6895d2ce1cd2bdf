import { describeFormat } from '@aeo-hub/core/import';
import { OPERATED_PROGRAMS } from '../programs';

const TITLES = { PIP: 'Partners in Protection (PIP)', CTPAT: 'CTPAT', MEXICAN_AEO: 'Mexican AEO' } as const;

const INTRODUCTION = `# The files that programs hand over

Made from the formats themselves by \`npm run formats\`: do not edit.

Each program hands over CSV files in its own words: members with their status events, sites, consents. A file is recognised by its header.

\`\`\`
npm run import -- pip pip-members.csv pip-sites.csv pip-consents.csv
\`\`\`

## What holds for all

- **CSV**: UTF-8, with or without a byte order mark; commas; lines ended by LF or CRLF; a cell with a comma, a quote or a line end is quoted, a quote within it
  doubled. The first line is the header. Every column is there, in any order, once.
- **Days** are \`YYYY-MM-DD\` and exist; a day is a UTC day. **Instants** have a time zone: \`2025-02-20T15:04:00Z\`.
- **Several values** of one cell stand between bars: \`Maple Ridge|MRF Transport\`.
- **Identifiers** are checked by scheme (length, alphabet, check digit, prefix); spaces, slashes and dashes do not matter, but that a
  dash is part of a CBSA carrier code and of an account number. A dot is never one of them: \`1834561.0\` is a number that a spreadsheet has changed, and is
  rejected. A doubtful one, as an RFC whose check digit differs, is accepted, and so are generic RFCs and placeholders such as \`99-9999999\`: a warning tells
  line and value, and they link no accounts.
- **Texts** that begin with \`=\`, \`+\`, \`-\` or \`@\` are taken for formulas and rejected. One that does begin so is written with an apostrophe before it: \`'@Home\`.
- **Order** does not matter, neither of rows in a file nor of files in a command. Members are applied before sites and consents; of two files of one kind the one
  whose latest \`recorded at\` is older is applied first.
- A cell left **empty** says nothing: an empty validation or harmonization does not end one. Names, address and identifiers are taken whole, as of the row.
- A row recorded at the same instant as what is on record may still bring a new name or address: the program repeats the member's last row with it.

## What happens to a row

- **Applied**: it said something new. **Unchanged**: all it says is on record, or it is older than what is.
- **Rejected**: something in it is wrong. Line, column, value and reason are told, and the row is written to \`<file>.rejects.csv\` beside the file (or
  \`--rejects FILE\`), with the reasons in a last column \`reject_reason\`. One rejected row keeps the whole file from being applied. With \`--accept-valid\` the good
  rows are applied; then mend the rejects file and import it.
- **Quarantined**: it contradicts what is recorded. It is not applied and waits for a person; the rest of the file is applied.

| code | what stands against the row |
| --- | --- |
| RECORDED_DATE_MOVED | it would change a recorded date: of an event, its validity, a validation, a harmonization, a consent; or the first ACTIVE day. Also where it says of the record of an event (same status, same record time) another day, and the life cycle does not allow it as a further step |
| PRECEDES_MEMBERSHIP | a status event earlier than the first recorded one of its membership |
| STEP_NOT_ALLOWED | the program's life cycle does not allow the step to it, or from it to the next |
| MEMBER_TYPE_CHANGED | another line of business than the membership's |
| CONTRADICTORY_ROWS | two rows of the file say different things of the same record: names, status, a validation, a harmonization, a site, the end of a consent. Both are held, each naming the line of the other |
| RECORDED_IN_FUTURE, VALIDATED_IN_FUTURE | a record time, or a validation, that has not come yet |

A row that was held once stays so until a person decides, in whatever file it comes again. Released, what it says is appended beside what is recorded: nothing
is overwritten, and questions as known before get the earlier answer. Sites and consents may come before the membership that they belong to.

A release has the effect it was decided for, or is refused as \`CANNOT_BE_RELEASED\` with what to do instead. The day of a status event can be released to an
earlier day, not to a later one: what is recorded is never taken away, so the status would go on from its first day. Where it was recorded too early, let the
program record which status held until then as a step of its own; with that on record the row can be released. \`since\`, the first ACTIVE day, stays as it was.

## The rejects file

- It never replaces a file: where there is one already that says something else, it becomes \`<file>.rejects-2.csv\`, then \`-3\`. The import tells the name.
- Only its owner may read and write it (mode 0600), whatever the umask is; also where the same file was there before, with wider rights.
- Its cells are the rejected row's own, with one exception. A cell that a spreadsheet would calculate (it begins with \`=\`, \`+\`, \`-\`, \`@\`, their wide letters, a
  tab or a line end, or has white space or apostrophes before one of these) has **one apostrophe more** before it: \`=1+1\` is written \`'=1+1\`. So it can be opened in a
  spreadsheet.
- Leave the last column, \`reject_reason\`, where it is: by it the import knows the file, and takes that one apostrophe away again. A row that was not mended is
  rejected for the same reasons as before. To mend a formula cell, write what it should say; where it is meant as it is, put a second apostrophe: \`''@Home\`.

## From when on it is known

The first files that a program hands over, in one command, are its first load: what they say counts as known from \`recorded at\`. Whatever comes later
is known from its import. So an answer once given as known at an instant is given again for ever.`;

/** The whole of \`docs/import-formats.md\`. */
export function importFormats(): string {
  const programs = OPERATED_PROGRAMS.map(
    (program) => `## ${TITLES[program.code]}\n\n${describeFormat(program.import.format)}`,
  );
  return `${[INTRODUCTION, ...programs].join('\n\n')}\n`;
}
