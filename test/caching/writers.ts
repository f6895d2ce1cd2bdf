import { Recorder } from '@aeo-hub/core/record';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import { catchUp } from '@aeo-hub/registry';
import { mergeCompanies, splitCompany } from '../../subgraphs/registry/src/decision/decide';
import { DecisionRefused } from '../../subgraphs/registry/src/decision/decision-refused';
import type { WorldHub } from '../disclosure/matrix/hub/world-hub';
import { day } from '../disclosure/matrix/world/day';
import { IMPORTS, nativeWord } from '../disclosure/matrix/world/program-files';

/** An account as the registry names it. */
export type Account = `${ProgramCode}:${string}`;

type ConsentKind = 'GIVEN' | 'WITHDRAWN';

const DECIDER = { decidedBy: 'A test', reason: 'to see what becomes of what was answered' };

/** Whoever changes what a hub knows, by every way there is. What they do is known, and the registry has followed, when they are done. */
export class Writers {
  constructor(private readonly hub: WorldHub) {}

  /** A step in the life of a membership, if it is lawful now: known when this is done, and followed by the registry. */
  async step(program: ProgramCode, account: string, status: string): Promise<void> {
    if (await this.recordStep(program, account, status)) await this.follow(program);
  }

  /** The same without the registry. Whether it was recorded. */
  async recordStep(program: ProgramCode, account: string, status: string): Promise<boolean> {
    const validUntil = program === 'MEXICAN_AEO' && status === 'ACTIVE' ? '2099-12-31' : null;
    const nativeStatus = nativeWord(program, status);
    const said = { account, nativeStatus, effectiveOn: day(0), validUntil, reason: 'a test' };
    return (await this.recorder(program).event(said, 'A test')).outcome === 'RECORDED';
  }

  async consent(program: ProgramCode, account: string, grantee: string, kind: ConsentKind): Promise<void> {
    if (await this.recordConsent(program, account, grantee, kind)) await this.follow(program);
  }

  async recordConsent(program: ProgramCode, account: string, grantee: string, kind: ConsentKind): Promise<boolean> {
    const said = { account, grantee, kind, effectiveOn: day(0), reason: 'a test' };
    return (await this.recorder(program).consent(said, 'A test')).outcome === 'RECORDED';
  }

  /** Unites the companies of two accounts, or keeps the one out of the other's, whichever can be. */
  async decide(what: 'MERGE' | 'SPLIT', [one, other]: readonly [Account, Account]): Promise<void> {
    const registry = this.hub.owner('registry');
    const rows: { account: string; company: string }[] = await registry.query(
      'SELECT account, company_id AS company FROM account_link WHERE account = ANY($1) AND linked_until IS NULL',
      [[one, other]],
    );
    const [first, second] = [one, other].map((account) => rows.find((row) => row.account === account)?.company ?? '');
    try {
      if (what === 'MERGE') await mergeCompanies(registry, [first ?? '', second ?? ''], DECIDER);
      else await splitCompany(registry, first ?? '', [one], DECIDER);
    } catch (error) {
      if (!(error instanceof DecisionRefused)) throw error;
    }
  }

  /** Has the registry read all that a program has said. */
  async follow(program: ProgramCode): Promise<void> {
    await catchUp(this.hub.owner('registry'), program, this.hub.owner(PROGRAMS[program].folder), {
      trustedMs: 120_000,
    });
  }

  async followAll(): Promise<void> {
    for (const program of PROGRAM_CODES) await this.follow(program);
  }

  private recorder(program: ProgramCode): Recorder {
    return new Recorder(IMPORTS[program], this.hub.owner(PROGRAMS[program].folder));
  }
}
