import { concurrently } from '../../concurrently';
import { newVersions, settle, type SaidSoFar, type Statement, type Version } from '../../guard';
import {
  MembershipRepository,
  type HarmonizationClaim,
  type MembershipEvent,
  type ProgramRules,
  type Validation,
} from '../../membership';
import type { FileFormat } from '../format/file-format';
import type { MemberCells } from '../row/member-cells';
import { memberShape } from '../row/member-row';
import type { MemberRow, Particulars } from '../row/rows';
import { ByAccount } from './by-account';
import { judgeMembers, type MemberAddition, type MemberHistory } from './judge-members';
import type { Judged, Circumstances, Ledger } from './ledger';
import type { HistoryWriter } from './history-writer';
import { contentOfParticulars, recordedParticulars } from './recorded-versions';
import { recordedValidation } from './recorded-validation';
import type { SqlSession } from './sql-session';
import { statementsOfHarmonization, statementsOfValidation } from './statements';

type ParticularsVersion = Version & { readonly account: string };

/** What is recorded of the memberships of a batch of accounts. */
export interface RecordedMembers {
  readonly events: ByAccount<MembershipEvent>;
  readonly validations: ByAccount<Validation>;
  readonly harmonizations: ByAccount<HarmonizationClaim>;
  readonly particulars: ByAccount<ParticularsVersion>;
}

/** Meets the rows of a members file with the memberships on record. */
export class MemberLedger implements Ledger<MemberCells, MemberRow, RecordedMembers> {
  readonly shape;

  constructor(
    private readonly rules: ProgramRules,
    format: FileFormat,
    private readonly session: SqlSession,
    private readonly writer: HistoryWriter,
  ) {
    this.shape = memberShape(format);
  }

  async load(accounts: readonly string[]): Promise<RecordedMembers> {
    const repository = MembershipRepository.ofProgram(this.session);
    const [events, validations, harmonizations, particulars] = await concurrently(
      () => repository.events(accounts),
      () => repository.validations(accounts),
      () => repository.harmonizations(accounts),
      () => recordedParticulars(this.session, accounts),
    );
    return {
      events: new ByAccount(events.toSorted((a, b) => a.id - b.id)),
      validations: new ByAccount(validations),
      harmonizations: new ByAccount(harmonizations),
      particulars: new ByAccount(particulars),
    };
  }

  statementsOf({ recordedAt, particulars, event, validation, harmonization }: MemberRow): readonly Statement[] {
    const { status, nativeStatus, tier, validUntil, memberType, effectiveOn } = event;
    return [
      {
        subject: `particulars ${recordedAt}`,
        columns: 'names, address or identifiers',
        content: contentOfParticulars(particulars),
      },
      {
        subject: `event ${recordedAt} ${effectiveOn}`,
        columns: 'status, member type, tier or validity',
        content: JSON.stringify([status, nativeStatus, tier, validUntil, memberType]),
      },
      ...(validation ? statementsOfValidation(validation) : []),
      ...(harmonization ? statementsOfHarmonization(harmonization) : []),
    ];
  }

  judge(
    members: RecordedMembers,
    account: string,
    rows: readonly MemberRow[],
    circumstances: Circumstances,
    sourceOf: (row: MemberRow) => string,
  ): Judged<MemberRow> {
    const visits = members.validations.of(account).filter(({ siteId }) => siteId === null);
    const recorded: MemberHistory = {
      events: members.events.of(account),
      validations: visits.map(recordedValidation(visits)),
      harmonizations: members.harmonizations.of(account),
      added: [],
    };
    const { refused, news, history } = settle(recorded, rows, (known, candidates) =>
      judgeMembers(this.rules, known, candidates, circumstances),
    );
    for (const addition of history.added) this.append(addition, sourceOf(addition.row));

    const accepted = versionsOf(rows.filter((row) => !refused.has(row)));
    const versions = newVersions(saidOfParticulars(members, account), accepted, circumstances.saidBefore);
    for (const { row } of versions) this.writer.particulars(account, row.particulars, row.recordedAt, sourceOf(row));
    return { refused, news: new Set([...news, ...versions.map(({ row }) => row)]) };
  }

  private append({ row: { account }, table, facts }: MemberAddition, source: string): void {
    if (table === 'membership_event') this.writer.event(account, facts, source);
    else if (table === 'validation') this.writer.validation({ account, siteId: null }, facts, null, source);
    else this.writer.harmonization(account, facts, source);
  }
}

/** Every row says what the member is as of its record, also the rows that bring no news of it. */
export function saidOfParticulars({ events, particulars }: RecordedMembers, account: string): SaidSoFar {
  const versions = particulars.of(account);
  return { versions, latestRecord: latest([...events.of(account), ...versions]) };
}

/** What rows of one account say again is one object, and is written out once. */
function versionsOf(rows: readonly MemberRow[]): readonly (Version & { readonly row: MemberRow })[] {
  const contents = new Map<Particulars, string>();
  return rows.map((row) => {
    const content = contents.get(row.particulars) ?? contentOfParticulars(row.particulars);
    contents.set(row.particulars, content);
    return { row, content, recordedAt: row.recordedAt };
  });
}

function latest(facts: readonly { readonly recordedAt: string }[]): string | null {
  return facts.reduce<string | null>((last, { recordedAt }) => (last && last > recordedAt ? last : recordedAt), null);
}
