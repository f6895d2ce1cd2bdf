import type { Instant } from '@aeo-hub/core/calendar';
import type { Reader } from '@aeo-hub/core/database';
import type { AskedCompany, AskedIdentifier, KnownFor } from '@aeo-hub/core/asked-about';
import type { QuestionPlace } from './question-cursor';
import type { QuestionRow } from './question-row';

/** Which questions are wanted: those by one of the identifiers or that showed one of the companies, before a place. */
export interface QuestionsWanted {
  readonly identifiers: readonly AskedIdentifier[];
  readonly companies: readonly AskedCompany[];
  readonly before: QuestionPlace;
  readonly askedUntil: Instant | null;
  readonly atMost: number;
}

const COLUMNS = `question.sequence, question.position, question.at, question.known_at AS "knownAt", question.role, question.country,
  question.programs, question.company_scheme AS "companyScheme", question.company_value AS "companyValue", question.purpose,
  question.field, question.scheme, question.asked, question.outcome, question.company, question.shown_by AS "shownBy"`;

/** Of each identifier and company no more than the page holds, newest first, in the order of the index: the rest is not read. */
const IN_TURN = `
  AND (question.sequence, question.position) < (wanted.sequence, wanted.position)
  AND question.known_at >= wanted.known_from AND question.known_at < wanted.known_until AND question.at <= wanted.asked_until
  ORDER BY question.sequence DESC, question.position DESC LIMIT $1`;

const SQL = `
  WITH found AS (
    SELECT wanted.page, question.*
      FROM unnest($2::int[], $3::bigint[], $4::int[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::text[], $9::text[])
           AS wanted (page, sequence, position, asked_until, known_from, known_until, scheme, value)
     CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM audit_question AS question
            WHERE question.scheme = wanted.scheme AND question.asked = wanted.value
              AND ($10::text[] IS NULL OR question.field = ANY($10)) ${IN_TURN}) AS question
     UNION ALL
    SELECT wanted.page, question.*
      FROM unnest($11::int[], $12::bigint[], $13::int[], $14::timestamptz[], $15::timestamptz[], $16::timestamptz[], $17::text[], $18::text[])
           AS wanted (page, sequence, position, asked_until, known_from, known_until, company, program)
     CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM audit_question AS question
            WHERE question.company = wanted.company AND wanted.program = ANY(question.shown_by) ${IN_TURN}) AS question),
  each AS (SELECT DISTINCT ON (page, sequence, position) * FROM found ORDER BY page, sequence DESC, position DESC),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY page ORDER BY sequence DESC, position DESC) AS place FROM each)
  SELECT * FROM ranked WHERE place <= ($19::int[])[page + 1] ORDER BY page, place`;

/** Reads who asked. One statement, whatever the number of pages. */
export class QuestionRepository {
  constructor(private readonly database: Reader) {}

  /**
   * For each page its questions, newest first.
   *
   * @param fields those of the query's root whose questions are wanted; null: all
   */
  async pages(
    wanted: readonly QuestionsWanted[],
    fields: readonly string[] | null,
  ): Promise<readonly (readonly QuestionRow[])[]> {
    const byIdentifier = wanted.flatMap((page, index) => page.identifiers.map((each) => ({ page, index, each })));
    const byCompany = wanted.flatMap((page, index) => page.companies.map((each) => ({ page, index, each })));
    const rows = await this.database.query<QuestionRow & { readonly page: number }>({}, SQL, [
      Math.max(0, ...wanted.map(({ atMost }) => atMost)),
      ...places(byIdentifier),
      byIdentifier.map(({ each }) => each.scheme),
      byIdentifier.map(({ each }) => each.value),
      fields,
      ...places(byCompany),
      byCompany.map(({ each }) => each.id),
      byCompany.map(({ each }) => each.program),
      wanted.map(({ atMost }) => atMost),
    ]);
    const pages: QuestionRow[][] = wanted.map(() => []);
    for (const row of rows) pages[row.page]?.push(row);
    return pages;
  }
}

interface Sought {
  readonly page: QuestionsWanted;
  readonly index: number;
  readonly each: KnownFor;
}

/** Up to which place and within which time each is sought: the first six columns of what the statement is given. */
function places(sought: readonly Sought[]): readonly unknown[] {
  return [
    sought.map(({ index }) => index),
    sought.map(({ page }) => page.before.sequence),
    sought.map(({ page }) => page.before.position),
    sought.map(({ page }) => page.askedUntil ?? 'infinity'),
    sought.map(({ each }) => each.from ?? '-infinity'),
    sought.map(({ each }) => each.until ?? 'infinity'),
  ];
}
