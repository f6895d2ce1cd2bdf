import type { QueryPlan } from '@apollo/query-planner';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Turns } from '../limits/turns/turns';
import { PlanStore } from './plan-store';
import type { Logger } from 'pino';
import { PlanningThread, type OperationToPlan } from './thread/planning-thread';

/** Of what Apollo's gateway keeps by default, about the same in memory. */
const MOST_BYTES = 10 * 1024 * 1024;
/** From so many objects on a plan is a long one: it takes up to a second, and all shorter ones less than a fifth of that. */
const LONG_FROM = 200;
/** Plans that wait for their turn, of each kind. */
const QUEUE = 64;
/** Longest time for one plan, in milliseconds: many times what the limits leave room for, on a busy machine too. */
const TIMEOUT_MS = 30_000;

export interface PlansOptions {
  /** Longest wait for the turn to be planned, in milliseconds. */
  readonly queueTimeoutMs: number;
  readonly logger: Logger;
}

/** The plans of operations, each made once, in a thread of their own. Long ones take turns, so that a short one never waits for more than one of them. */
export class Plans {
  private store = new PlanStore(MOST_BYTES);
  private readonly thread: PlanningThread;
  private readonly short: Turns;
  private readonly long: Turns;
  private making = new Map<string, Promise<QueryPlan>>();
  private readonly ofThisQuestion = new AsyncLocalStorage<QueryPlan>();

  constructor(supergraphSdl: string, { queueTimeoutMs, logger }: PlansOptions) {
    this.thread = new PlanningThread(supergraphSdl, { timeoutMs: TIMEOUT_MS, logger });
    const turns = { capacity: 1, queue: QUEUE, timeoutMs: queueTimeoutMs };
    this.short = new Turns(turns);
    this.long = new Turns(turns);
  }

  start(): Promise<void> {
    return this.thread.start();
  }

  follow(supergraphSdl: string): Promise<void> {
    return this.thread.follow(supergraphSdl);
  }

  close(): Promise<void> {
    return this.thread.close();
  }

  /** Null: it has not been made, or so long ago that it is not kept any more. */
  known(key: string): QueryPlan | null {
    return this.store.get(key);
  }

  /**
   * Makes a plan; whoever asks for the same one meanwhile has it with them.
   *
   * @param objects how many objects the operation selects
   * @throws Overloaded when there is no turn to be had in time
   */
  make(key: string, operation: OperationToPlan, objects: number): Promise<QueryPlan> {
    const made = this.making.get(key) ?? this.inTurn(key, operation, objects);
    this.making.set(key, made);
    return made;
  }

  /** Has Apollo's gateway use a plan for what it executes within. */
  using<Result>(plan: QueryPlan, execute: () => Result): Result {
    return this.ofThisQuestion.run(plan, execute);
  }

  /** As Apollo's gateway looks plans up: it has whatever it asks for, and plans nothing itself. */
  readonly asCache = {
    get: async () => this.ofThisQuestion.getStore(),
    set: async () => undefined,
    delete: async () => false,
    /** Told when there is another supergraph. What is being made is kept where nobody looks any more. */
    clear: () => {
      this.store = new PlanStore(MOST_BYTES);
      this.making = new Map();
    },
  };

  private async inTurn(key: string, operation: OperationToPlan, objects: number): Promise<QueryPlan> {
    const { store, making } = this;
    let end: () => void = () => undefined;
    try {
      end = await (objects < LONG_FROM ? this.short : this.long).take(1);
      const json = await this.thread.plan(operation);
      return store.add(key, json);
    } finally {
      end();
      making.delete(key);
    }
  }
}
