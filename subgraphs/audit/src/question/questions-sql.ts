const COLUMNS = `question.sequence, question.position, question.at, question.known_at AS "knownAt", question.role, question.country,
  question.programs, question.company_scheme AS "companyScheme", question.company_value AS "companyValue", question.purpose,
  question.field, question.scheme, question.asked, question.outcome, question.company, question.shown_by AS "shownBy"`;

/** Of each identifier and company no more than the page holds, newest first, in the order of the index: the rest is not read. */
const IN_TURN = `
  AND (question.sequence, question.position) < (wanted.sequence, wanted.position)
  AND question.known_at >= wanted.known_from AND question.known_at < wanted.known_until AND question.at <= wanted.asked_until
  ORDER BY question.sequence DESC, question.position DESC LIMIT $1`;

/**
 * Of each page the questions wanted, and one more where there is one. Parameters: the most that any page wants; six columns of where and
 * when each identifier is sought, its scheme and value; the fields wanted; the same six of each company, its id and program; how many each page wants.
 */
export const QUESTIONS_SQL = `
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
