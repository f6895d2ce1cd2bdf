import type { ProgramCode } from '@aeo-hub/core/program';
import { clashReports, type ClashReport } from '../clash/clash-report';
import { ClashRepository } from '../clash/clash.repository';
import type { Sql } from '../storage/sql';
import { AccountJoinRepository, type NamedJoin } from './account-join.repository';

/** What linking did with accounts of a program, and what it left to a person. */
export interface NewLinks {
  /** The first that joined a company. */
  readonly joins: readonly NamedJoin[];
  readonly joined: number;
  /** The first identifiers that would have joined companies, and wait for a person. */
  readonly held: readonly ClashReport[];
  readonly heldInAll: number;
}

/** Tells what linking has done since it was created. */
export class LinkingNews {
  private constructor(
    private readonly lastJoin: string,
    private readonly lastClash: string,
  ) {}

  static async from(registry: Sql): Promise<LinkingNews> {
    return new LinkingNews(
      await new AccountJoinRepository(registry).lastId(),
      await new ClashRepository(registry).lastId(),
    );
  }

  /** @param limit how many of each are given in full */
  async of(registry: Sql, program: ProgramCode, limit: number): Promise<NewLinks> {
    const joins = new AccountJoinRepository(registry);
    const held = await new ClashRepository(registry).openAfter(this.lastClash, program);
    return {
      joins: await joins.after(this.lastJoin, program, limit),
      joined: await joins.countAfter(this.lastJoin, program),
      held: await clashReports(registry, held.slice(0, limit)),
      heldInAll: held.length,
    };
  }
}
