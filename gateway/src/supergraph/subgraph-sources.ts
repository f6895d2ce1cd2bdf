import type { Dependency } from '@aeo-hub/core/readiness';
import type { Logger } from 'pino';
import type { ProgramWatch } from '../program-state/program-watch';
import type { StandIn } from '../stand-in/stand-in';
import { standInsOf } from '../stand-in/stand-ins-of';
import type { GuardFigures } from '../subgraph-call/guard-figures';
import { SubgraphDataSource, type CallListener } from '../subgraph-call/subgraph-data-source';
import type { SubgraphTransport } from '../transport/subgraph-transport';

/** A subgraph as a supergraph names it. */
export interface NamedSubgraph {
  readonly name: string;
  readonly url: string;
}

export interface SubgraphSourcesOptions {
  /** How to reach a subgraph; throws when it cannot be. */
  readonly transportTo: (subgraph: NamedSubgraph) => SubgraphTransport;
  /** Longest wait for one call, in milliseconds. */
  readonly timeoutMs: number;
  readonly watch: ProgramWatch;
  /** Hears of every call that is part of a question. */
  readonly onCall: CallListener;
  readonly logger: Logger;
}

interface OpenSource extends NamedSubgraph {
  readonly source: SubgraphDataSource;
  readonly transport: SubgraphTransport;
}

/** Without its registry the hub finds nobody. Of what else is missing an answer says so. */
const VITAL = 'registry';

/** The subgraphs of the supergraph that is in force, each with its connection and all that guards it. */
export class SubgraphSources {
  private standIns: ReadonlyMap<string, StandIn>;
  private sources: readonly OpenSource[] = [];

  constructor(
    supergraphSdl: string,
    private readonly options: SubgraphSourcesOptions,
  ) {
    this.standIns = standInsOf(supergraphSdl);
    options.watch.follow([...this.standIns.keys()]);
  }

  /** The source of a subgraph, which is opened when it is not open yet. */
  open({ name, url }: NamedSubgraph): SubgraphDataSource {
    const known = this.sources.find((source) => source.name === name && source.url === url);
    if (known) return known.source;
    const { transportTo, ...options } = this.options;
    const transport = transportTo({ name, url });
    const standInOf = () => this.standIns.get(name);
    const source = new SubgraphDataSource({
      ...options,
      subgraph: name,
      transport,
      // The one of the supergraph in force, which may be another than when the source was opened.
      get standIn() {
        return standInOf();
      },
    });
    this.sources = [...this.sources, { name, url, source, transport }];
    // Nobody waits for it: the hub starts whether or not the programs answer.
    if (standInOf()) void source.look();
    return source;
  }

  /** What the gateway needs to answer. */
  dependencies(): readonly Dependency[] {
    return this.sources.map(({ name, source }) => ({ name, isVital: name === VITAL, ask: () => source.look() }));
  }

  /** How busy and how well each is, by name. */
  figures(): readonly (readonly [name: string, figures: GuardFigures])[] {
    return this.sources.map(({ name, source }) => [name, source.figures]);
  }

  async close(): Promise<void> {
    await Promise.all(this.sources.map(({ transport }) => transport.close()));
  }
}
