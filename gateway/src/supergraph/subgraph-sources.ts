import type { ProgramCode } from '@aeo-hub/core/program';
import type { Dependency } from '@aeo-hub/core/readiness';
import type { Logger } from 'pino';
import type { ProgramWatch } from '../program-state/program-watch';
import type { StandIn } from '../stand-in/stand-in';
import { standInsOf } from '../stand-in/stand-ins-of';
import type { GuardFigures } from '../subgraph-call/guard-figures';
import { SubgraphDataSource, type CallListener } from '../subgraph-call/subgraph-data-source';
import type { SubgraphTransport } from '../transport/subgraph-transport';
import { checkedSupergraph } from './checked-supergraph';
import type { NamedSubgraph } from './named-subgraph';

export interface SubgraphSourcesOptions {
  /** How to reach a subgraph; throws when it cannot be. */
  readonly transportTo: (subgraph: NamedSubgraph) => SubgraphTransport;
  /** Longest wait for one call, in milliseconds. */
  readonly timeoutMs: number;
  /** How long a question that has begun may still need a subgraph that a new supergraph does not name, in milliseconds. */
  readonly retireAfterMs: number;
  readonly watch: ProgramWatch;
  /** Hears of every call that is part of a question. */
  readonly onCall: CallListener;
  readonly logger: Logger;
}

interface OpenSource extends NamedSubgraph {
  readonly source: SubgraphDataSource;
}

/** Without its registry the hub finds nobody. Of what else is missing an answer says so. */
const VITAL = 'registry';

/** The subgraphs of the supergraph that is in force, each with its connection and all that guards it. */
export class SubgraphSources {
  private standIns: ReadonlyMap<string, StandIn>;
  private sources: readonly OpenSource[] = [];
  private readonly retiring = new Map<OpenSource, NodeJS.Timeout>();

  constructor(
    supergraphSdl: string,
    private readonly options: SubgraphSourcesOptions,
  ) {
    this.standIns = standInsOf(supergraphSdl);
    options.watch.follow(this.programs());
  }

  /**
   * Goes over to another supergraph: opens what it names, has it put in force, and lets go of what it does not name once no question needs
   * that any more.
   *
   * @throws what is wrong with it, or keeps one of its subgraphs from being reached; then all stays as it was
   */
  change(supergraphSdl: string, putInForce: () => void): void {
    const named = checkedSupergraph(supergraphSdl);
    const before = { sources: this.sources, standIns: this.standIns };
    try {
      this.standIns = standInsOf(supergraphSdl);
      for (const subgraph of named) this.open(subgraph);
      putInForce();
    } catch (error) {
      for (const opened of this.sources) if (!before.sources.includes(opened)) void opened.source.close();
      Object.assign(this, before);
      throw error;
    }
    this.options.watch.follow(this.programs());
    const isNamed = ({ name, url }: NamedSubgraph) => named.some((one) => one.name === name && one.url === url);
    for (const source of this.sources.filter((one) => !isNamed(one))) this.retire(source);
    this.sources = this.sources.filter(isNamed);
    for (const { name, source } of this.sources) source.standIn = this.standIns.get(name);
  }

  /** Those that its subgraphs answer for. */
  private programs(): readonly ProgramCode[] {
    return [...this.standIns.values()].flatMap(({ programs }) => programs);
  }

  /** The source of a subgraph, which is opened when it is not open yet. */
  open({ name, url }: NamedSubgraph): SubgraphDataSource {
    const known = this.sources.find((source) => source.name === name && source.url === url);
    if (known) return known.source;
    const { transportTo, retireAfterMs: _, ...options } = this.options;
    const transport = transportTo({ name, url });
    const standIn = this.standIns.get(name);
    const source = new SubgraphDataSource({ ...options, subgraph: name, transport, standIn });
    this.sources = [...this.sources, { name, url, source }];
    // Nobody waits for it: the hub starts whether or not the programs answer.
    if (standIn) void source.probe();
    return source;
  }

  /** The source of a subgraph that is in force, or still needed by questions that have begun. */
  sourceOf({ name, url }: NamedSubgraph): SubgraphDataSource {
    const all = [...this.sources, ...this.retiring.keys()];
    const known = all.find((source) => source.name === name && source.url === url);
    if (!known) throw new Error(`The supergraph has no subgraph "${name}" any more.`);
    return known.source;
  }

  /** What the gateway needs to answer. */
  dependencies(): readonly Dependency[] {
    return this.sources.map(({ name, source }) => ({ name, isVital: name === VITAL, ask: () => source.probe() }));
  }

  /** How busy and how well each is, by name. */
  figures(): readonly (readonly [name: string, figures: GuardFigures])[] {
    return this.sources.map(({ name, source }) => [name, source.figures]);
  }

  async close(): Promise<void> {
    for (const timer of this.retiring.values()) clearTimeout(timer);
    const all = [...this.sources, ...this.retiring.keys()];
    await Promise.all(all.map(({ source }) => source.close()));
  }

  /** Questions that have begun go on by the plan that they have. */
  private retire(opened: OpenSource): void {
    const close = (): void => {
      this.retiring.delete(opened);
      opened.source.close().catch((err: unknown) => this.options.logger.warn({ err }, 'a connection did not close'));
    };
    this.retiring.set(opened, setTimeout(close, this.options.retireAfterMs).unref());
  }
}
