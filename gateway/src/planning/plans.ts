import { print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { plannedOperation, type PlannedOperation } from '../execution/planned-operation';
import { Turns } from '../limits/turns/turns';
import type { SupergraphInForce } from '../supergraph/supergraph-in-force';
import { PlanningThread } from './thread/planning-thread';

/** Of all plans together, as JSON; in memory they take some times that. */
const MOST_CHARACTERS = 10 * 1024 * 1024;
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

/** An operation that may have to be planned. */
export interface AskedOperation {
  /** The same of the same operations only. */
  readonly key: string;
  /** Valid, and with its conditions decided. */
  readonly document: DocumentNode;
  /** Null: the only one. */
  readonly operationName: string | null;
  /** How many objects it selects. */
  readonly objects: number;
}

/** What is planned over one supergraph. */
interface Planned {
  readonly supergraph: SupergraphInForce;
  readonly known: LRUCache<string, PlannedOperation>;
  readonly making: Map<string, Promise<PlannedOperation>>;
}

/** The plans of operations, each made once, in a thread of their own. Long ones take turns, so that a short one never waits for more than one of them. */
export class Plans {
  private planned: Planned | null = null;
  private readonly thread: PlanningThread;
  private readonly short: Turns;
  private readonly long: Turns;

  constructor(supergraphSdl: string, { queueTimeoutMs, logger }: PlansOptions) {
    this.thread = new PlanningThread(supergraphSdl, { timeoutMs: TIMEOUT_MS, logger });
    const turns = { capacity: 1, queue: QUEUE, timeoutMs: queueTimeoutMs };
    this.short = new Turns(turns);
    this.long = new Turns(turns);
  }

  start(): Promise<void> {
    return this.thread.start();
  }

  /** Plans over this supergraph from now on. What is being made is kept where nobody looks any more. */
  async follow(supergraph: SupergraphInForce): Promise<void> {
    this.planned = { supergraph, known: new LRUCache({ maxSize: MOST_CHARACTERS }), making: new Map() };
    await this.thread.follow(supergraph.sdl);
  }

  close(): Promise<void> {
    return this.thread.close();
  }

  /** Null: it has not been made, or so long ago that it is not kept any more. */
  known(key: string): PlannedOperation | null {
    return this.planned?.known.get(key) ?? null;
  }

  /**
   * Makes a plan; whoever asks for the same one meanwhile has it with them.
   *
   * @throws Overloaded when there is no turn to be had in time
   */
  make(asked: AskedOperation): Promise<PlannedOperation> {
    const { planned } = this;
    if (!planned) throw new Error('There is no supergraph to plan over.');
    const made = planned.making.get(asked.key) ?? this.inTurn(asked, planned);
    planned.making.set(asked.key, made);
    return made;
  }

  private async inTurn(asked: AskedOperation, { known, making }: Planned): Promise<PlannedOperation> {
    const { key, document, operationName, objects } = asked;
    let end: () => void = () => undefined;
    try {
      end = await (objects < LONG_FROM ? this.short : this.long).take(1);
      // The one that the thread plans over when it is asked, whichever was in force before the wait.
      const supergraph = this.planned?.supergraph;
      if (!supergraph) throw new Error('There is no supergraph to plan over.');
      const json = await this.thread.plan({ document: print(document), operationName });
      const planned = plannedOperation(JSON.parse(json), { document, operationName, supergraph });
      known.set(key, planned, { size: json.length });
      return planned;
    } finally {
      end();
      making.delete(key);
    }
  }
}
