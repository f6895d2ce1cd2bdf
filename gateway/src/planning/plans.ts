import { getOperationAST, print, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { canonicalDocument, type AddedSelections, type CanonicalDocument } from '../canonical/canonical-document';
import { stepOfPlan } from '../execution/plan-step';
import { plannedOperation, type PlannedOperation } from '../execution/planned-operation';
import type { Step } from '../execution/step';
import { Turns } from '../limits/turns/turns';
import type { SupergraphInForce } from '../supergraph/supergraph-in-force';
import { PlanningThread } from './thread/planning-thread';

/** Of all plans together, as JSON; in memory they take some times that. */
const MOST_CHARACTERS = 10 * 1024 * 1024;
/** Documents of clients of which it is known by what plan they are answered, and how. */
const MOST_OPERATIONS = 2_000;
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
  /** The client's: valid, and with its conditions resolved. */
  readonly document: DocumentNode;
  /** Null: the only one. */
  readonly operationName: string | null;
  /** What is selected besides; the same for operations of the same key. */
  readonly added: AddedSelections;
  /** How many objects it selects. */
  readonly objects: number;
}

/** A plan that is ready. Null: no subgraph is needed. */
interface Plan {
  readonly step: Step | null;
}

/** What is planned over one supergraph. */
interface Planned {
  readonly supergraph: SupergraphInForce;
  readonly operations: LRUCache<string, PlannedOperation>;
  /** By the text of the canonical document: operations that differ only by what their clients call things share a plan. */
  readonly plans: LRUCache<string, Plan>;
  readonly making: Map<string, Promise<Plan>>;
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
    this.planned = {
      supergraph,
      operations: new LRUCache({ max: MOST_OPERATIONS }),
      plans: new LRUCache({ maxSize: MOST_CHARACTERS }),
      making: new Map(),
    };
    await this.thread.follow(supergraph.sdl);
  }

  close(): Promise<void> {
    return this.thread.close();
  }

  /** An operation that can be answered by a plan that is known. Null: its plan has not been made, or so long ago that it is not kept any more. */
  known(asked: AskedOperation): PlannedOperation | null {
    const planned = this.inForce();
    const operation = planned.operations.get(asked.key);
    if (operation) return operation;
    const { canonical, text } = canonicalOf(asked, planned);
    const plan = planned.plans.get(text);
    return plan ? ready(asked, canonical, plan, planned) : null;
  }

  /**
   * Makes a plan; whoever asks for the same one meanwhile has it with them.
   *
   * @throws Overloaded when there is no turn to be had in time
   */
  async make(asked: AskedOperation): Promise<PlannedOperation> {
    for (;;) {
      const planned = this.inForce();
      const { canonical, text } = canonicalOf(asked, planned);
      const making = planned.making.get(text) ?? this.inTurn(text, asked.objects, planned);
      planned.making.set(text, making);
      const plan = await making.catch((error: unknown) => {
        if (planned === this.planned) throw error;
        return null;
      });
      // Over another supergraph it may have another plan, and other names.
      if (plan && planned === this.planned) return ready(asked, canonical, plan, planned);
    }
  }

  private inForce(): Planned {
    if (!this.planned) throw new Error('There is no supergraph to plan over.');
    return this.planned;
  }

  private async inTurn(document: string, objects: number, { supergraph, plans, making }: Planned): Promise<Plan> {
    let end: () => void = () => undefined;
    try {
      end = await (objects < LONG_FROM ? this.short : this.long).take(1);
      const json = await this.thread.plan({ document });
      const plan = { step: stepOfPlan(JSON.parse(json), supergraph.isOfType) };
      plans.set(document, plan, { size: json.length });
      return plan;
    } finally {
      end();
      making.delete(document);
    }
  }
}

function canonicalOf(
  { document, operationName, added }: AskedOperation,
  { supergraph }: Planned,
): { readonly canonical: CanonicalDocument; readonly text: string } {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('A document came to be planned without the operation that is asked.');
  const canonical = canonicalDocument(supergraph.names, document, operation, added);
  return { canonical, text: print(canonical.document) };
}

function ready(
  { key, document, operationName }: AskedOperation,
  canonical: CanonicalDocument,
  { step }: Plan,
  { supergraph, operations }: Planned,
): PlannedOperation {
  const operation = plannedOperation(step, { document, operationName, canonical, supergraph });
  operations.set(key, operation);
  return operation;
}
