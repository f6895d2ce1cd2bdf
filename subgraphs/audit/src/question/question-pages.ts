import type { AskedAbout } from '@aeo-hub/core/asked-about';
import type { Instant } from '@aeo-hub/core/calendar';
import type { Caller } from '@aeo-hub/core/caller';
import DataLoader from 'dataloader';
import { asksAbout } from './about';
import { NEWEST, type QuestionCursors, type QuestionPlace } from './question-cursors';
import type { QuestionRepository } from './question.repository';
import type { QuestionRow } from './question-row';
import { MOST_QUESTIONS, QuestionsRefused } from './questions-refused';
import { CHECKS, toldToCarrier, toldToOfficer, type ToldQuestion } from './told-question';

/** What the registry says of whom questions are to be told, and which page of them is asked for. */
export interface PageAsked extends AskedAbout {
  readonly first: number;
  readonly after: string | null;
  /** Null: until now. */
  readonly askedUntil: Instant | null;
}

export interface QuestionPage {
  readonly questions: readonly { readonly cursor: string; readonly told: ToldQuestion }[];
  readonly hasNextPage: boolean;
}

interface Wanted {
  readonly asked: PageAsked;
  readonly before: QuestionPlace;
}

/** Tells a caller who asked. One per request; pages of one request share a statement. */
export class QuestionPages {
  private readonly loader: DataLoader<Wanted, readonly QuestionRow[]>;

  constructor(
    private readonly repository: QuestionRepository,
    private readonly cursors: QuestionCursors,
    private readonly caller: Caller,
  ) {
    this.loader = new DataLoader((wanted) => this.load(wanted), { cache: false });
  }

  /** @throws QuestionsRefused */
  async page(asked: PageAsked): Promise<QuestionPage> {
    const before = asked.after === null ? NEWEST : this.cursors.placeIn(asked.after);
    if (!before) throw new QuestionsRefused('INVALID_CURSOR');
    const about = this.toldTo(asked);
    const rows = await this.loader.load({ asked: { ...asked, ...about }, before });
    const questions = rows.slice(0, asked.first).map((row) => ({
      cursor: this.cursors.of(row),
      told: this.caller.role === 'CARRIER' ? toldToCarrier(row) : toldToOfficer(about, row),
    }));
    return { questions, hasNextPage: rows.length > questions.length };
  }

  /** The registry has asked for nothing else; here it is sure by whose word the caller is what it is. */
  private toldTo({ companies, identifiers }: AskedAbout): AskedAbout {
    const { caller } = this;
    if (caller.role === 'CARRIER') return { companies: [], identifiers };
    const programs: readonly unknown[] = caller.role === 'OFFICER' ? caller.programs : [];
    const isOwn = ({ program }: { readonly program: unknown }) => programs.includes(program);
    return { companies: companies.filter(isOwn), identifiers: identifiers.filter(isOwn) };
  }

  private async load(wanted: readonly Wanted[]): Promise<readonly (readonly QuestionRow[])[]> {
    if (wanted.reduce((sum, { asked }) => sum + asked.first, 0) > MOST_QUESTIONS) {
      throw new QuestionsRefused('TOO_MANY_QUESTIONS');
    }
    const sought = wanted.map(({ asked: { companies, identifiers, askedUntil, first }, before }) => ({
      companies,
      identifiers: identifiers.filter(asksAbout),
      askedUntil,
      before,
      atMost: first + 1,
    }));
    return this.repository.pages(sought, this.caller.role === 'CARRIER' ? CHECKS : null);
  }
}
