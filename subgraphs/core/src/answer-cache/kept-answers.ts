import { LRUCache } from 'lru-cache';

/** When, and beside what, an answer was made. */
export interface Making {
  /** When it was begun and when it was done, by `performance.now()`. */
  readonly begunAt: number;
  readonly doneAt: number;
  /** The extensions of the answer that it was part of, as JSON; null: none. */
  readonly extensions: string | null;
}

/** An answer, or the part of one about one entity. It is text, so that nobody who is given it can change what is kept. */
export interface KeptAnswer {
  readonly text: string;
  readonly making: Making;
}

/** What one entry takes beside its texts, about. */
const ENTRY_BYTES = 200;

/** Answers made of one version of the data each; those that were used last stay. What was made of another version is out of reach. */
export class KeptAnswers {
  private answers: LRUCache<string, KeptAnswer>;
  private at: object | null = null;

  constructor(private readonly maxBytes: number) {
    this.answers = this.empty();
  }

  /** The answers made of one version. Who asks for those of another lets go of all others; what is put among them after is lost. */
  of(at: object): LRUCache<string, KeptAnswer> {
    if (this.at !== at) {
      this.at = at;
      this.answers = this.empty();
    }
    return this.answers;
  }

  get bytes(): number {
    return this.answers.calculatedSize;
  }

  get count(): number {
    return this.answers.size;
  }

  private empty(): LRUCache<string, KeptAnswer> {
    return new LRUCache({
      maxSize: this.maxBytes,
      sizeCalculation: ({ text }, key) => ENTRY_BYTES + bytesOf(text) + bytesOf(key),
    });
  }
}

/** What V8 holds of a text, at most: one byte a character of ASCII, two where there are others. */
function bytesOf(text: string): number {
  return Buffer.byteLength(text) === text.length ? text.length : 2 * text.length;
}
