import type { DataSource } from 'typeorm';
import type { NonEmptyArray } from 'type-graphql';
import type { Instant } from '../calendar';
import type { EntityClass, MigrationClass } from '../database';
import type { RequestContext } from './request-context';
import type { SubgraphName } from './subgraph-name';

/** A class as decorators know it. */
export type DecoratedClass = Function;

/** Finds an entity by its key, as the gateway hands it; null when there is none. */
export type ReferenceResolver<Context> = (key: Readonly<Record<string, unknown>>, context: Context) => unknown;

/** Everything that makes a subgraph that subgraph; how it is served is written once, in this room. */
export interface SubgraphDefinition<Context extends RequestContext = RequestContext> {
  readonly name: SubgraphName;
  /** Resolver classes. Metadata of type-graphql is global to the process, so each subgraph names its own. */
  readonly resolvers: NonEmptyArray<DecoratedClass>;
  /** Types that no field of Query reaches, such as entities another subgraph starts. */
  readonly orphanedTypes: readonly DecoratedClass[];
  /** How an entity that another subgraph names by its key is looked up here, by type; without one the key itself stands for it. */
  readonly references?: Readonly<Record<string, ReferenceResolver<Context>>>;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Its database has a data version, which rises with whatever may change an answer: so that answers may be kept under it. */
  readonly isVersioned?: boolean;
  /** Opens what the subgraph needs for as long as it is served, on its own migrated database. */
  open(dataSource: DataSource): Promise<OpenSubgraph<Context>>;
}

export interface OpenSubgraph<Context extends RequestContext = RequestContext> {
  /** A context for one request, with loaders of its own. */
  context(request: RequestContext): Context;
  /**
   * What answers go by besides what is in the database, the day and who asks, as text: the same one for a context that its answer goes
   * by. Only where there is such a thing.
   */
  circumstances?(context: Context): Promise<string>;
  /** How fresh the data is that answers are made of: said beside every answer. Only where that means something. */
  dataAsOf?(context: Context): Promise<Instant | null>;
  /** Resolves when what `open` opened can be used; rejects with why not. The database itself is asked in any case. */
  ready?(): Promise<void>;
  /** Stops what `open` started; the database is closed by whoever opened it. */
  close(): Promise<void>;
}
