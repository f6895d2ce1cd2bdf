/** A column as it is written: as text of a type, and turned into the column where that differs. */
interface PendingColumn {
  readonly name: string;
  readonly type: 'text' | 'date' | 'timestamptz' | 'jsonb' | 'bigint';
  /** SQL that makes the column of the value pending under its name. */
  readonly becomes?: string;
}

export interface PendingTable {
  readonly name: string;
  readonly columns: readonly PendingColumn[];
  /** From when on a row of a first load is known, in SQL. Its record time, for nobody could ask before. */
  readonly knownAtFirst: string;
}

const text = (name: string): PendingColumn => ({ name, type: 'text' });
const date = (name: string): PendingColumn => ({ name, type: 'date' });
const json = (name: string): PendingColumn => ({ name, type: 'jsonb' });
const RECORDED: readonly PendingColumn[] = [{ name: 'recorded_at', type: 'timestamptz' }, text('source')];
const AT_RECORD = 'recorded_at';

/** The tables of history that imports append to. */
export const PENDING_TABLES = {
  membership_event: {
    name: 'membership_event',
    columns: [
      ...['account', 'member_type', 'status', 'native_status', 'tier'].map(text),
      date('valid_until'),
      date('effective_on'),
      ...RECORDED,
    ],
    knownAtFirst: AT_RECORD,
  },
  event_retraction: {
    name: 'event_retraction',
    columns: [text('account'), { name: 'event_id', type: 'bigint' }, ...RECORDED],
    knownAtFirst: AT_RECORD,
  },
  particulars: {
    name: 'particulars',
    columns: [
      text('account'),
      text('legal_name'),
      { name: 'trade_names', type: 'jsonb', becomes: 'ARRAY(SELECT jsonb_array_elements_text(trade_names))' },
      text('headquarters'),
      json('address'),
      json('identifiers'),
      ...RECORDED,
    ],
    knownAtFirst: AT_RECORD,
  },
  validation: {
    name: 'validation',
    columns: [
      ...['account', 'site_id', 'performed_by'].map(text),
      ...['validated_on', 'revalidation_due', 'corrects'].map(date),
      ...RECORDED,
    ],
    // A status row may state a visit made after its status was recorded; the visit was not known before it was made.
    knownAtFirst: `greatest(recorded_at, validated_on::timestamp AT TIME ZONE 'UTC')`,
  },
  site: {
    name: 'site',
    columns: [...['account', 'site_id', 'name'].map(text), json('address'), json('identifiers'), ...RECORDED],
    knownAtFirst: AT_RECORD,
  },
  harmonization: {
    name: 'harmonization',
    columns: [
      text('account'),
      text('counterpart_account'),
      date('since'),
      text('validation_by'),
      date('validation_on'),
      text('point_of_contact'),
      ...RECORDED,
    ],
    knownAtFirst: AT_RECORD,
  },
  consent_event: {
    name: 'consent_event',
    columns: [...['account', 'grantee', 'kind'].map(text), date('effective_on'), ...RECORDED],
    knownAtFirst: AT_RECORD,
  },
} as const satisfies Readonly<Record<string, PendingTable>>;

export type PendingName = keyof typeof PENDING_TABLES;
