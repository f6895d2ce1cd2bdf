import type { Instant } from '../../calendar';
import type { RowShape } from '../row/row-parser';
import type { Refusal, Statement } from '../../guard';

/** What is to become of the rows of one account. Those in neither are recorded already. */
export interface Judged<Row> {
  readonly refused: ReadonlyMap<Row, Refusal>;
  /** Rows that say something new, which has been added to the changes. */
  readonly news: ReadonlySet<Row>;
}

/** What every row is judged by. */
export interface Circumstances {
  readonly now: Instant;
  /** True when the file was applied before, whole: then what was replaced since is no news. */
  readonly saidBefore: boolean;
}

/** How the rows of one kind of file meet what is recorded. */
export interface Ledger<Cells extends object, Row, History> {
  readonly shape: RowShape<Cells, Row>;
  /** What is recorded of these accounts, whole, with a constant number of statements. */
  load(accounts: readonly string[]): Promise<History>;
  /** What a row states: rows of one file that contradict each other are held before any is judged. */
  statementsOf(row: Row): readonly Statement[];
  /** Judges rows of one of these accounts together, and adds what is new to the changes. */
  judge(
    history: History,
    account: string,
    rows: readonly Row[],
    circumstances: Circumstances,
    sourceOf: (row: Row) => string,
  ): Judged<Row>;
}
