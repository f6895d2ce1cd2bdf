import type { Instant } from '@aeo-hub/core/calendar';
import type { Reader } from '@aeo-hub/core/database';
import type { AskedCompany, AskedIdentifier, KnownFor } from '@aeo-hub/core/asked-about';
import { askedUntil } from './about';
import type { QuestionPlace } from './question-cursors';
import type { QuestionRow } from './question-row';
import { QUESTIONS_SQL } from './questions-sql';

/** Which questions are wanted: those by one of the identifiers or that showed one of the companies, before a place. */
export interface QuestionsWanted {
  readonly identifiers: readonly AskedIdentifier[];
  readonly companies: readonly AskedCompany[];
  readonly before: QuestionPlace;
  readonly askedUntil: Instant | null;
  readonly atMost: number;
}

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
    const rows = await this.database.query<QuestionRow & { readonly page: number }>({}, QUESTIONS_SQL, [
      Math.max(0, ...wanted.map(({ atMost }) => atMost)),
      ...places(byIdentifier),
      byIdentifier.map(({ each }) => each.scheme),
      byIdentifier.map(({ each }) => each.value),
      fields,
      ...places(byCompany),
      byCompany.map(({ each }) => each.companyId),
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
    sought.map(({ each }) => askedUntil(each) ?? 'infinity'),
  ];
}
