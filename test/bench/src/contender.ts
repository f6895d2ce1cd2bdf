/** Something that answers the benchmark's questions. */
export interface Contender {
  readonly name: string;
  /** Its GraphQL endpoint. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The process it is, with all that it has started. */
  readonly pid: number;
  stop(): Promise<void>;
}
