import { createTestDatabase, openDataSource, withTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { KeyRing } from '../../signing-keys/key-ring';
import { AuditLog } from '../audit-log';
import type { AuditRecord } from '../audit-entry';
import { signCheckpoint } from '../checkpoint/checkpoint';
import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';
import { verifyAudit } from './verify-audit';

const ENTRIES = 5;

function record(index: number): AuditRecord {
  const row = {
    field: 'companies',
    scheme: 'SCAC',
    outcome: 'FOUND',
    company: `c${index}`,
    reason: null,
    knownAt: null,
  };
  return {
    content: {
      at: `2026-11-22T12:00:0${index}.120Z`,
      requestId: `q-${index}`,
      issuer: 'https://identity.example',
      subject: 'Zoë "O’Neil"',
      role: 'OFFICER',
      country: null,
      programs: ['PIP', 'CTPAT'],
      companyScheme: null,
      companyValue: null,
      operationHash: 'aa',
      operationName: 'Q',
      operationKind: 'query',
      purpose: 'inspección',
      answered: ['pip OK', 'registry OK'],
      errorCodes: ['NOT_PERMITTED'],
    },
    rows: [
      { ...row, asked: 'MRFW', shownBy: ['PIP', 'CTPAT'], knownAt: '2026-11-01T08:00:00.007Z' },
      { ...row, asked: 'ABCD', shownBy: null },
    ],
  };
}

describe('the audit in its database', () => {
  let home: TestDatabase;
  let database: DataSource;
  let keysDir: string;
  let keys: KeyRing;

  beforeAll(async () => {
    keysDir = await mkdtemp(join(tmpdir(), 'aeo-hub-keys-'));
    keys = await KeyRing.open(keysDir, 'checkpoint');
    home = await createTestDatabase();
    database = await openDataSource({ ...AUDIT_STORAGE, url: home.url, applicationName: 'test' });
  });
  afterAll(async () => {
    await database.destroy();
    await home.drop();
    await rm(keysDir, { recursive: true });
  });

  /** An audit of five entries, the fourth of which has a checkpoint, in the database and outside; tampered with, then verified. */
  const verified = async (tampering: readonly string[], keptOutside = true) => {
    await asOwner(database, AFRESH);
    const log = new AuditLog(database);
    const kept: string[] = [];
    for (let index = 1; index <= ENTRIES; index += 1) {
      const { sequence, hash } = await log.append(record(index), 10_000);
      if (sequence === '4') kept.push(await checkpoint(sequence, hash));
    }
    await asOwner(database, tampering);
    try {
      const found = await verifyAudit(database, { kept: keptOutside ? kept : [], keys: keys.publicKeys });
      return `sound up to ${found.last}, vouched for up to ${found.vouched}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  const checkpoint = async (sequence: string, hash: string) => {
    const [chain]: { id: string }[] = await database.query('SELECT id FROM audit_chain');
    const at = '2026-11-22T12:00:10.000Z';
    const jws = await signCheckpoint({ chain: chain?.id ?? '', sequence, hash, at }, keys.active);
    await database.query('INSERT INTO audit_checkpoint (sequence, jws) VALUES ($1, $2)', [sequence, jws]);
    return jws;
  };

  it('is sound as it was written', async () => {
    expect(await verified([])).toBe('sound up to 5, vouched for up to 4');
  });

  it('is sound where its first entries are from before rows said who showed it', () =>
    withTestDatabase({ entities: [], migrations: AUDIT_STORAGE.migrations.slice(0, 1) }, async (old, url) => {
      const rows = record(1).rows.map((row) => ({ ...row, shownBy: null, knownAt: null }));
      await new AuditLog(old).append({ ...record(1), rows }, 10_000);
      const renewed = await openDataSource({ ...AUDIT_STORAGE, url, applicationName: 'test' });
      try {
        await new AuditLog(renewed).append(record(2), 10_000);
        expect(await verifyAudit(renewed, { kept: [], keys: keys.publicKeys })).toMatchObject({ entries: 2, rows: 4 });
      } finally {
        await renewed.destroy();
      }
    }));

  const others = [
    `at = at + interval '1 ms'`,
    `at = 'infinity'`,
    `request_id = 'q-4'`,
    'issuer = NULL',
    `subject = 'Zoe'`,
    `role = 'ANALYST'`,
    `country = 'JP'`,
    `programs = '{PIP}'`,
    `company_scheme = 'SCAC'`,
    `company_value = 'MRFW'`,
    `operation_hash = 'ab'`,
    'operation_name = NULL',
    `operation_kind = 'mutation'`,
    `purpose = ''`,
    `answered = '{pip DOWN,registry OK}'`,
    `error_codes = '{}'`,
    'row_count = 1',
    'row_root = set_byte(row_root, 3, get_byte(row_root, 3) # 1)',
    'previous_hash = set_byte(previous_hash, 3, get_byte(previous_hash, 3) # 1)',
    'hash = set_byte(hash, 31, get_byte(hash, 31) # 128)',
  ];
  it.each(others)('tells of an entry with %s', async (change) => {
    expect(await verified([`UPDATE audit_entry SET ${change} WHERE sequence = 3`])).toMatch(
      /^AUDIT_BAD_ENTRY: entry 3 /,
    );
  });

  it.each([
    `field = 'company'`,
    'scheme = NULL',
    `asked = 'MRFX'`,
    `outcome = 'NOT_CONFIRMED'`,
    'company = NULL',
    `reason = 'none'`,
    `shown_by = '{}'`,
    `known_at = '2026-11-01T08:00:00.007Z'`,
    'position = 7',
    'sequence = 4, position = 9',
  ])('tells of a row with %s', async (change) => {
    const statement = `UPDATE audit_row SET ${change} WHERE sequence = 3 AND position = 1`;
    expect(await verified([statement])).toMatch(/^AUDIT_BAD_ENTRY: entry 3 /);
  });

  it.each([`shown_by = '{PIP}'`, 'shown_by = NULL', `known_at = known_at + interval '1 ms'`, 'known_at = NULL'])(
    'tells of a row, shown as known at an instant, with %s',
    async (change) => {
      const statement = `UPDATE audit_row SET ${change} WHERE sequence = 3 AND position = 0`;
      expect(await verified([statement])).toMatch(/^AUDIT_BAD_ENTRY: entry 3 /);
    },
  );

  it('tells of rows that have changed places', async () => {
    expect(await verified(['UPDATE audit_row SET position = 3 - position WHERE sequence = 2'])).toMatch(
      /entry 2 has rows/,
    );
  });

  it('tells which entry is missing', async () => {
    const removed = ['DELETE FROM audit_row WHERE sequence = 2', 'DELETE FROM audit_entry WHERE sequence = 2'];
    expect(await verified(removed)).toBe('AUDIT_BAD_ENTRY: entry 2 is missing; the next one kept is 3.');
  });

  it('tells of entries that have changed places', async () => {
    const swap = `UPDATE audit_entry SET sequence = CASE sequence WHEN 2 THEN 30 ELSE 2 END WHERE sequence IN (2, 3)`;
    expect(await verified([swap, 'UPDATE audit_entry SET sequence = 3 WHERE sequence = 30'])).toMatch(/: entry 2 /);
  });

  const cut = (from: number) =>
    ['audit_row', 'audit_entry'].map((name) => `DELETE FROM ${name} WHERE sequence >= ${from}`);

  it('tells of a tail that was cut below a checkpoint, even together with the database’s own checkpoints', async () => {
    const expected =
      'AUDIT_BAD_ENTRY: entry 3 is missing: the chain reached entry 4, as the checkpoint of 2026-11-22T12:00:10.000Z says.';
    expect(await verified(cut(3))).toBe(expected);
    expect(await verified(cut(3), false)).toBe(expected);
    expect(await verified([...cut(3), 'DELETE FROM audit_checkpoint'])).toBe(expected);
  });

  it('tells of a tail that was cut from the entries alone', async () => {
    expect(await verified(['DELETE FROM audit_entry WHERE sequence = 5'])).toMatch(
      /entry 5 is missing, and has left rows/,
    );
  });

  it('tells of an audit that was emptied', async () => {
    const emptied = ['TRUNCATE audit_entry, audit_row, audit_checkpoint'];
    expect(await verified(emptied)).toMatch(/^AUDIT_BAD_ENTRY: entry 1 is missing/);
    expect(await verified(['TRUNCATE audit_chain'])).toMatch(/^AUDIT_BAD_ENTRY: entry 1 follows nothing/);
    expect(await verified(['UPDATE audit_chain SET id = gen_random_uuid()'])).toMatch(/^AUDIT_BAD_ENTRY: entry 1 /);
  });

  it('tells of a checkpoint that was changed', async () => {
    expect(await verified([`UPDATE audit_checkpoint SET sequence = 3`])).toMatch(/^AUDIT_BAD_CHECKPOINT/);
    expect(await verified([`UPDATE audit_checkpoint SET jws = overlay(jws placing 'A' from 30)`])).toMatch(
      /^AUDIT_BAD_CHECKPOINT/,
    );
  });
});

const AFRESH = [
  'TRUNCATE audit_chain, audit_entry, audit_row, audit_checkpoint',
  'INSERT INTO audit_chain DEFAULT VALUES',
];

/** As somebody who owns the server: neither triggers nor references hinder. */
async function asOwner(database: DataSource, statements: readonly string[]): Promise<void> {
  const runner = database.createQueryRunner();
  try {
    await runner.query(`SET session_replication_role = 'replica'`);
    for (const statement of statements) await runner.query(statement);
  } finally {
    await runner.query('RESET session_replication_role');
    await runner.release();
  }
}
