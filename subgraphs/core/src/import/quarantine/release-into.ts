import type { HistoryWriter } from '../apply/history-writer';
import { ConsentLedger } from '../apply/consent-ledger';
import { MemberLedger } from '../apply/member-ledger';
import { SiteLedger } from '../apply/site-ledger';
import type { SqlSession } from '../apply/sql-session';
import { headerOf } from '../file/header';
import type { ImportProgram } from '../import-options';
import { RowParser, type RowShape } from '../row/row-parser';
import type { QuarantineItem } from './quarantine-item';
import { cannotBeReleased } from './quarantine-refused';
import { releaseConsent } from './release-consent';
import { releaseMember } from './release-member';
import { releaseSite } from './release-site';

/** When a row is released, and what is named as its source. */
export interface Release {
  readonly now: string;
  readonly source: string;
}

/** Adds to the pending changes what a held row says and is not recorded. @throws QuarantineRefused also when that is nothing */
export async function releaseInto(
  program: ImportProgram,
  session: SqlSession,
  writer: HistoryWriter,
  item: QuarantineItem,
  release: Release,
): Promise<void> {
  await addFacts(program, session, writer, item, release);
  if (writer.isUnused) {
    throw cannotBeReleased('What it says is on record by now, or older than what is: nothing would change.');
  }
}

async function addFacts(
  { rules, format }: ImportProgram,
  session: SqlSession,
  writer: HistoryWriter,
  item: QuarantineItem,
  release: Release,
): Promise<void> {
  const read = <Cells extends object, Row>(shape: RowShape<Cells, Row>): Row => {
    const header = headerOf(format, item.kind);
    const cells = header.columns.map((column) => item.record[column] ?? '');
    const parsed = new RowParser(header, shape).parse({ line: item.line, cells });
    if (parsed.ok) return parsed.row;
    const [fault] = parsed.faults;
    throw cannotBeReleased(`Row ${item.id} cannot be read any more: ${fault?.column} ${fault?.reason}.`);
  };
  switch (item.kind) {
    case 'members': {
      const ledger = new MemberLedger(rules, format, session, writer);
      return releaseMember(rules, await ledger.load([item.account]), read(ledger.shape), writer, release);
    }
    case 'sites': {
      const ledger = new SiteLedger(format, session, writer);
      return releaseSite(await ledger.load([item.account]), read(ledger.shape), writer, release);
    }
    case 'consents': {
      const ledger = new ConsentLedger(format, session, writer);
      return releaseConsent(await ledger.load([item.account]), read(ledger.shape), writer, release);
    }
  }
}
