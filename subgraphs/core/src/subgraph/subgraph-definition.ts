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
  /** Opens what the subgraph needs for as long as it is served, on its own migrated database. */
  open(dataSource: DataSource): Promise<OpenSubgraph<Context>>;
}

export interface OpenSubgraph<Context extends RequestContext = RequestContext> {
  /** A context for one request, with loaders of its own. */
  context(request: RequestContext): Context;
  /** How fresh the data is that answers are made of: said beside every answer. Only where that means something. */
  dataAsOf?(context: Context): Promise<Instant | null>;
  /** Resolves when what `open` opened can be used; rejects with why not. The database itself is asked in any case. */
  ready?(): Promise<void>;
  /** Stops what `open` started; the database is closed by whoever opened it. */
  close(): Promise<void>;
}
