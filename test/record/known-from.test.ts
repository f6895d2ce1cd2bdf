import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AskedHub } from '../disclosure/asking';
import { startOperator } from '../import/running-operator';

const OFFICER = '--role officer --program PIP';
const ACCOUNT = 'PIP-K001';
const STANDING = `query ($value: String!, $asOf: AsOfInput) {
  company(identifier: { scheme: PIP_ACCOUNT, value: $value }, asOf: $asOf) {
    outcome
    company { pip { outcome memberships { status history { status knownFrom } } } }
  }
}`;

const EMPTY_COLUMNS =
  'operating_names,address_lines,city,province_state,postal_code,country,business_number,carrier_code,ein,cbp_importer_number,mid,scac,usdot,' +
  'ctpat_account,rfc,caat,mexican_aeo_number,lei,duns,tin,validated_on,revalidation_due,ctpat_harmonized_account,harmonized_since,' +
  'harmonized_validation_by,harmonized_validation_on,harmonized_contact';

interface Row {
  readonly account: string;
  readonly name: string;
  readonly status: string;
  readonly on: string;
}

/** A file of members of PIP with one row. */
function pipMembers({ account, name, status, on }: Row): string {
  return `member_number,legal_name,headquarters_country,member_type,status,status_effective_on,recorded_at,${EMPTY_COLUMNS}
${account},${name},CA,EXPORTER,${status},${on},${on}T12:00:00Z${','.repeat(EMPTY_COLUMNS.split(',').length)}\n`;
}

interface Change {
  readonly status: string;
  readonly knownFrom: string;
}
interface Standing {
  readonly outcome: string;
  readonly company: {
    readonly pip: {
      readonly outcome: string;
      readonly memberships: readonly { readonly status: string; readonly history: readonly Change[] }[];
    };
  } | null;
}

describe('the instant from which the hub knows a change of a member', () => {
  let database: TestDatabase;
  let hub: AskedHub;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-known-from-'));
    hub = await AskedHub.start({ env: { DATABASE_URL: database.url, HUB_SAMPLE_COMPANIES: '12' } });
  }, 120_000);

  afterAll(async () => {
    await hub?.stop();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  test('answers with the new member when it is asked as known then, and not a moment earlier', async () => {
    await importStatus('Member', '2020-01-10');
    const [joined] = await historyOf('ACTIVE');
    expect(await as(joined?.knownFrom)).toMatchObject({ outcome: 'FOUND', company: { pip: { outcome: 'MEMBER' } } });
    expect(await as(joined?.knownFrom, -1)).toEqual({ outcome: 'NOT_CONFIRMED', company: null });
  }, 60_000);

  test('answers with a later change of the same member when it is asked as known then, and not a moment earlier', async () => {
    const [joined] = await historyOf('ACTIVE');
    await importStatus('Suspended', '2021-03-01');
    const [first, suspended] = await historyOf('SUSPENDED');
    expect(first).toEqual(joined);
    const statusAs = async (offsetMs: number) =>
      (await as(suspended?.knownFrom, offsetMs)).company?.pip.memberships.map(({ status }) => status);
    expect(await statusAs(0)).toEqual(['SUSPENDED']);
    expect(await statusAs(-1)).toEqual(['ACTIVE']);
  }, 60_000);

  async function importStatus(status: string, on: string): Promise<void> {
    const file = join(folder, `${status}.csv`);
    const row = { account: ACCOUNT, status, on, name: 'Known From Freight Ltd.' };
    await writeFile(file, pipMembers(row));
    const imported = startOperator(['import', 'pip', file], { env: { DATABASE_URL: database.url } });
    expect(await imported.ended).toMatchObject({ exitCode: 0 });
  }

  /** The history of the member, as soon as the hub answers with this status. */
  async function historyOf(status: string): Promise<readonly Change[]> {
    for (;;) {
      const { company } = await standing(null);
      const [membership] = company?.pip.memberships ?? [];
      if (membership?.status === status) return membership.history;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  function as(knownFrom: string | undefined, offsetMs = 0): Promise<Standing> {
    return standing({ knownAt: new Date(Date.parse(String(knownFrom)) + offsetMs).toISOString() });
  }

  async function standing(asOf: object | null): Promise<Standing> {
    return (await hub.ask(OFFICER, STANDING, { value: ACCOUNT, asOf })).data['company'] as Standing;
  }
});
