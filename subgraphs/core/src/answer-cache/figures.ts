/** How the answers kept of one subgraph are used. */
export interface AnswerCacheFigures {
  /** Entities and whole answers that were given out as kept, since the start. */
  readonly hits: number;
  readonly misses: number;
  /** Operations that were executed without a look at what is kept: the version was not known, or they are of a kind that is not kept. */
  readonly aside: number;
  readonly bytes: number;
  readonly answers: number;
  /** The version of the data; null while it is not known. */
  readonly version: number | null;
}

/** What tells of them. */
interface Counted {
  readonly subgraph: string;
  readonly cache: { readonly figures: AnswerCacheFigures };
}

/** Those of this process: they belong to nobody who could be asked. */
const counted = new Set<Counted>();

/** Counts the answers kept of a subgraph among those of this process, until the function that it gives is called. */
export function countAnswers(subgraph: string, cache: Counted['cache']): () => void {
  const entry = { subgraph, cache };
  counted.add(entry);
  return () => void counted.delete(entry);
}

/** How those of this process are used: one entry for each subgraph that is served in it. */
export function answerCacheFigures(): readonly (AnswerCacheFigures & { readonly subgraph: string })[] {
  return [...counted].map(({ subgraph, cache }) => ({ subgraph, ...cache.figures }));
}
