import type { GuardFigures } from './guard-figures';

/** Documents whose calls must fail, with no success between them, for the circuit to open without a failed probe. */
const DOCUMENTS_TO_OPEN = 5;
/** How long an open circuit refuses calls, in milliseconds, before a probe decides whether it closes. */
const OPEN_MS = 2_000;
/** Failures with no success between them after which a probe asks the subgraph how it is, and how often at most, in milliseconds. */
const FAILURES_TO_PROBE = 5;
const PROBE_EVERY_MS = 1_000;

/** The circuit is open: the subgraph was not called. */
export class CircuitOpenError extends Error {
  constructor() {
    super('The circuit is open');
    this.name = 'CircuitOpenError';
  }
}

/**
 * Stops calls to a subgraph that fails, so that requests do not wait for it.
 *
 * One caller's document must never cut the subgraph off from everybody else. So a document counts once, however often its calls fail;
 * the circuit opens after faults of several documents, or when calls fail and a probe of the hub's own fails too. Nor does a document
 * decide whether an open circuit closes: that does a probe.
 */
export class Circuit {
  private readonly failedDocuments = new Set<string>();
  private failures = 0;
  private openedAt: number | null = null;
  private probing: Promise<void> | null = null;
  private probedAt = Number.NEGATIVE_INFINITY;

  /** @param probe asks the subgraph whether it answers; rejects when it does not */
  constructor(private readonly probe: () => Promise<unknown>) {}

  get state(): GuardFigures['breaker'] {
    if (this.openedAt === null) return 'closed';
    return this.probing ? 'half_open' : 'open';
  }

  /** Resolves when calls may be made. @throws CircuitOpenError */
  async pass(): Promise<void> {
    if (this.openedAt === null) return;
    if (performance.now() - this.openedAt < OPEN_MS) throw new CircuitOpenError();
    await this.probed().catch(() => {
      throw new CircuitOpenError();
    });
  }

  succeeded(): void {
    this.failedDocuments.clear();
    this.failures = 0;
    this.openedAt = null;
  }

  /** Takes note of a fault of the subgraph's own. @param document the caller's */
  failed(document: string): void {
    if (this.openedAt !== null) return;
    this.failedDocuments.add(document);
    this.failures += 1;
    if (this.failedDocuments.size >= DOCUMENTS_TO_OPEN) return this.open();
    const mayProbe = this.failures >= FAILURES_TO_PROBE && performance.now() - this.probedAt >= PROBE_EVERY_MS;
    if (mayProbe) this.probed().catch(() => undefined);
  }

  /** Probes the subgraph, once for all who wait; the circuit closes or opens by the result. @throws why the probe failed */
  probed(): Promise<void> {
    this.probing ??= this.runProbe();
    return this.probing;
  }

  private async runProbe(): Promise<void> {
    this.probedAt = performance.now();
    try {
      await this.probe();
      this.succeeded();
    } catch (error) {
      this.open();
      throw error;
    } finally {
      this.probing = null;
    }
  }

  private open(): void {
    this.failedDocuments.clear();
    this.failures = 0;
    this.openedAt = performance.now();
  }
}
