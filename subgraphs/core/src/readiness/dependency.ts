/** How a dependency answered: `OK`; `LATE`, not within its time; `DOWN`, not at all. */
export type DependencyState = 'OK' | 'LATE' | 'DOWN';

/** Something that a service needs to answer. */
export interface Dependency {
  /** As operators know it: `registry`, `pip`, `audit`, `database`. */
  readonly name: string;
  /** Whether nothing can be answered without it. */
  readonly isVital: boolean;
  /** Resolves when it can be used, or with the state it is in; rejects with why not. */
  ask(): Promise<DependencyState | void>;
}
