import type { StartedProcess } from './start-process';

/** Something that answers the benchmark's questions. */
export interface Contender {
  readonly name: string;
  /** Where it is asked: its GraphQL endpoint. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly processes: ContenderProcesses;
  stop(): Promise<void>;
}

/** Whose processor time an answer of a contender costs. */
export interface ContenderProcesses {
  readonly own: StartedProcess;
  /** Subgraphs that it asks over HTTP. */
  readonly services: readonly StartedProcess[];
  /** The process id of PostgreSQL's postmaster; shared with all others, one of whom is asked at a time. */
  readonly database: number;
}
