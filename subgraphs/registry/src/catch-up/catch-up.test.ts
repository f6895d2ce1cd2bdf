import type { ParticularsMessage } from '@aeo-hub/core/outbox';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from '../storage/sql';
import { companiesKnownAt } from '../test-registry/companies-known-at';
import { particulars } from '../test-registry/particulars';
import { withTestRegistry } from '../test-registry/with-test-registry';
import { catchUp } from './catch-up';

jest.setTimeout(180_000);

/** Everything the registry holds, but for ids and clock times of its own, which it hands out anew on every try. */
async function contents(registry: Sql): Promise<unknown> {
  const [row] = await registry.query(`
    SELECT (SELECT json_agg(account ORDER BY age) FROM company) AS companies,
           (SELECT json_agg(to_jsonb(a) - 'id' ORDER BY a.account, a.recorded_at) FROM assertion a) AS assertions,
           (SELECT json_agg(i ORDER BY i.account, i.scheme, i.value, i.known_from) FROM identifier_claim i) AS claims,
           (SELECT json_agg(n ORDER BY n.account, n.name) FROM
             (SELECT account, name, search_terms, known_from, known_until FROM asserted_name) n) AS names,
           (SELECT json_agg(l ORDER BY l.account, l.linked_from) FROM
             (SELECT link.account, linked_from, linked_until, evidence::text, company.account AS company
                FROM account_link link JOIN company ON company.id = company_id) l) AS links,
           (SELECT json_agg(k ORDER BY k.scheme, k.value) FROM
             (SELECT scheme, value, cause FROM clash WHERE closed_at IS NULL) k) AS clashes`);
  return row;
}

const SHARED = [['BUSINESS_NUMBER', '712003144']] as const;

/** An instant, to the millisecond, that is after everything that happened before, and before everything that happens next. */
async function instant(): Promise<string> {
  await pause(2);
  const now = new Date().toISOString();
  await pause(2);
  return now;
}

describe('catching up', () => {
  test('applies what was said, once', async () => {
    await withTestRegistry(async ({ registry, outboxes, say }) => {
      expect(await catchUp(registry, 'PIP', outboxes.PIP)).toBe(0);
      await say('PIP', particulars('1', { identifiers: SHARED }), particulars('2'));
      expect(await catchUp(registry, 'PIP', outboxes.PIP)).toBe(2);
      const before = await contents(registry);
      expect(await catchUp(registry, 'PIP', outboxes.PIP)).toBe(0);
      expect(await contents(registry)).toEqual(before);
      expect(await companiesKnownAt(registry, null)).toEqual(['PIP:1', 'PIP:2']);
    });
  });

  test('passes over what is said under other topics', async () => {
    await withTestRegistry(async ({ registry, outboxes, say }) => {
      await outboxes.PIP.query(`INSERT INTO outbox (topic, account, payload) VALUES ('consent', '1', '{}')`);
      await say('PIP', particulars('1'));
      await outboxes.PIP.query(`INSERT INTO outbox (topic, account, payload) VALUES ('consent', '1', '{}')`);
      expect(await catchUp(registry, 'PIP', outboxes.PIP)).toBe(3);
      expect(await companiesKnownAt(registry, null)).toEqual(['PIP:1']);
      expect(await catchUp(registry, 'PIP', outboxes.PIP)).toBe(0);
    });
  });

  test('stopped in the middle of a batch leaves nothing behind, and comes to the same end', async () => {
    const messages = [
      particulars('1', { identifiers: SHARED }),
      particulars('1', { recordedAt: '2021-01-01T00:00:00.000Z', legalName: 'Renamed Ltd.' }),
      particulars('2', { identifiers: SHARED }),
    ];
    let undisturbed: unknown;
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      await say('PIP', ...messages);
      await catchUpAll();
      undisturbed = await contents(registry);
    });
    await withTestRegistry(async ({ registry, outboxes, say, catchUp: catchUpAll }) => {
      await say('PIP', ...messages);
      // As the last of all writes of the batch fails, everything before it has been done.
      await registry.query(`
        CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
        CREATE TRIGGER fail BEFORE UPDATE ON feed_cursor FOR EACH ROW EXECUTE FUNCTION fail()`);
      const empty = await contents(registry);
      await expect(catchUp(registry, 'PIP', outboxes.PIP)).rejects.toThrow('killed');
      expect(await contents(registry)).toEqual(empty);
      await registry.query('DROP TRIGGER fail ON feed_cursor');
      await catchUpAll();
      expect(await contents(registry)).toEqual(undisturbed);
    });
  });

  test('several at once do it together, each row once', async () => {
    await withTestRegistry(async ({ registry, outboxes, say }) => {
      const many = Array.from({ length: 4_500 }, (_, index) =>
        particulars(`A${index}`, { legalName: `Company ${index}` }),
      );
      await say('PIP', ...many);
      const applied = await Promise.all([1, 2, 3].map(() => catchUp(registry, 'PIP', outboxes.PIP)));
      expect(applied.reduce((sum, rows) => sum + rows, 0)).toBe(4_500);
      const [counts] = await registry.query(
        'SELECT (SELECT count(*)::int FROM assertion) AS assertions, (SELECT count(*)::int FROM account_link) AS links',
      );
      expect(counts).toEqual({ assertions: 4_500, links: 4_500 });
    });
  });

  test('stops between two batches when told to', async () => {
    await withTestRegistry(async ({ registry, outboxes, say }) => {
      await say('PIP', ...Array.from({ length: 2_500 }, (_, index) => particulars(`A${index}`)));
      const stopping = new AbortController();
      const onProgress = () => stopping.abort();
      expect(await catchUp(registry, 'PIP', outboxes.PIP, { signal: stopping.signal, onProgress })).toBe(2_000);
      expect(await catchUp(registry, 'PIP', outboxes.PIP)).toBe(500);
    });
  });
});

describe('what the registry hears late', () => {
  const late = () =>
    particulars('2', { recordedAt: '2021-01-01T00:00:00.000Z', knownFrom: '2022-01-01T00:00:00.000Z' });
  const IN_2023 = '2023-01-01T00:00:00.000Z';

  test('it knows late: what it answered meanwhile it answers again', async () => {
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      await say('PIP', particulars('1'));
      await catchUpAll();
      await say('PIP', late());
      const before = await instant();
      await catchUpAll();
      expect(await companiesKnownAt(registry, IN_2023)).toEqual(['PIP:1']);
      expect(await companiesKnownAt(registry, before)).toEqual(['PIP:1']);
      expect(await companiesKnownAt(registry, await instant())).toEqual(['PIP:1', 'PIP:2']);
    });
  });

  test('is dated for the programs: every version has the instant from which the registry could answer with the account', async () => {
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      await say('PIP', particulars('1'));
      await catchUpAll();
      await say('PIP', late());
      await catchUpAll();
      const again = { recordedAt: '2021-06-01T00:00:00.000Z', knownFrom: '2022-06-01T00:00:00.000Z' };
      await say('PIP', particulars('1', again), particulars('2', { ...again, legalName: 'Maple Ridge Renamed' }));
      await catchUpAll();
      const rows = await registry.query(
        `SELECT account, late_from IS NULL AS "isInTime",
                late_from = min(known_from) OVER (PARTITION BY account) AS "isFirstKnown" FROM assertion ORDER BY account`,
      );
      const [inTime, dated] = [
        { account: 'PIP:1', isInTime: true, isFirstKnown: null },
        { account: 'PIP:2', isInTime: false, isFirstKnown: true },
      ];
      expect(rows).toEqual([inTime, inTime, dated, dated]);
    });
  });

  test('it knows as the program did when it reads the outbox for the first time', async () => {
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      await say('PIP', particulars('1'), late());
      await catchUpAll();
      expect(await companiesKnownAt(registry, '2021-06-01T00:00:00.000Z')).toEqual(['PIP:1']);
      expect(await companiesKnownAt(registry, IN_2023)).toEqual(['PIP:1', 'PIP:2']);
    });
  });
});

describe('an outbox that was restored from an older copy', () => {
  test('is left alone, and says what to do', async () => {
    await withTestRegistry(async ({ registry, outboxes, say, catchUp: catchUpAll }) => {
      await say('PIP', particulars('1'), particulars('2'));
      await catchUpAll();
      await outboxes.PIP.query(`DELETE FROM outbox WHERE account = '2'`);
      await expect(catchUp(registry, 'PIP', outboxes.PIP)).rejects.toMatchObject({ code: 'OUTBOX_WENT_BACK' });
    });
  });
});

const first = '2020-01-01T00:00:00.000Z';
const second = '2021-01-01T00:00:00.000Z';

describe('what a program says later', () => {
  const said: readonly ParticularsMessage[] = [
    particulars('1', { recordedAt: first, identifiers: [...SHARED, ['SCAC', 'ABCD']], tradeNames: ['Old'] }),
    particulars('1', { recordedAt: second, identifiers: [...SHARED, ['SCAC', 'WXYZ']], tradeNames: ['New'] }),
  ];

  test('ends what it no longer says, and leaves untouched what it says still', async () => {
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      const [before, after] = said;
      if (!before || !after) throw new Error('two messages');
      await say('PIP', before);
      await catchUpAll();
      const untouched = `SELECT ctid::text FROM identifier_claim WHERE scheme IN ('BUSINESS_NUMBER', 'PIP_ACCOUNT') ORDER BY 1`;
      const rows = await registry.query(untouched);
      await say('PIP', after);
      await catchUpAll();
      expect(rows).toHaveLength(2);
      expect(await registry.query(untouched)).toEqual(rows);
      const claims = await registry.query(
        `SELECT value, known_from::text AS since, known_until IS NULL AS current FROM identifier_claim
          WHERE scheme = 'SCAC' ORDER BY value`,
      );
      expect(claims).toEqual([
        { value: 'ABCD', since: '2020-01-01 00:00:00+00', current: false },
        { value: 'WXYZ', since: '2021-01-01 00:00:00+00', current: true },
      ]);
    });
  });

  test('comes to the same in one batch, in two, and the other way round', async () => {
    const outcomes: unknown[] = [];
    for (const portions of [[said], said.map((one) => [one]), said.toReversed().map((one) => [one])]) {
      await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
        for (const portion of portions) {
          await say('PIP', ...portion);
          await catchUpAll();
        }
        outcomes.push(await contents(registry));
      });
    }
    const [inOne, inTwo, reversed] = outcomes;
    expect(inTwo).toEqual(inOne);
    expect(reversed).toEqual(inOne);
  });

  test('joins two companies, from when it is known, under the id of the older one', async () => {
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      await say(
        'PIP',
        particulars('1', { identifiers: [['SCAC', 'ABCD']] }),
        particulars('2', { identifiers: [['USDOT', '7']] }),
      );
      await catchUpAll();
      const [older] = await registry.query(`SELECT id FROM company WHERE account = 'PIP:1'`);
      const bridge = particulars('3', {
        recordedAt: second,
        identifiers: [
          ['SCAC', 'ABCD'],
          ['USDOT', '7'],
        ],
      });
      await say('CTPAT', bridge);
      await catchUpAll();
      expect(await companiesKnownAt(registry, '2020-06-01T00:00:00Z')).toEqual(['PIP:1', 'PIP:2']);
      expect(await companiesKnownAt(registry, second)).toEqual(['CTPAT:3 PIP:1 PIP:2']);
      const current = await registry.query(
        'SELECT DISTINCT company_id AS id FROM account_link WHERE linked_until IS NULL',
      );
      expect(current).toEqual([older]);
      const [evidence] = await registry.query(
        `SELECT evidence FROM account_link WHERE account = 'PIP:2' AND linked_until IS NULL`,
      );
      expect(evidence).toEqual({
        evidence: {
          kind: 'IDENTIFIER',
          scheme: 'USDOT',
          value: '7',
          asserted: 'file members.csv account 2',
          with: 'CTPAT:3',
          withAsserted: 'file members.csv account 3',
        },
      });
    });
  });

  test('links by the number of another program’s account', async () => {
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      await say('PIP', particulars('PIP-1', { identifiers: [['CTPAT_ACCOUNT', 'CT-9']] }));
      await say('CTPAT', particulars('CT-9'));
      await catchUpAll();
      expect(await companiesKnownAt(registry, null)).toEqual(['CTPAT:CT-9 PIP:PIP-1']);
    });
  });

  test('links what only a claim had kept apart that was taken back as of the instant from which it was known', async () => {
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      const recordedAt = second;
      const twoNumbers = [...SHARED, ['BUSINESS_NUMBER', '845512306']] as const;
      await say('CTPAT', particulars('1', { recordedAt, identifiers: twoNumbers }));
      await say('PIP', particulars('1', { identifiers: SHARED }));
      await catchUpAll();
      await say('PIP', particulars('2', { recordedAt, identifiers: SHARED }));
      await catchUpAll();
      expect(await companiesKnownAt(registry, null)).toEqual(['CTPAT:1', 'PIP:1', 'PIP:2']);
      await say('CTPAT', particulars('1', { recordedAt, identifiers: [] }));
      await catchUpAll();
      expect(await companiesKnownAt(registry, null)).toEqual(['CTPAT:1', 'PIP:1 PIP:2']);
    });
  });

  test('unlinks what only a mistaken identifier had linked', async () => {
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      await say('PIP', particulars('1', { identifiers: SHARED }), particulars('2', { identifiers: SHARED }));
      await catchUpAll();
      await say('PIP', particulars('2', { recordedAt: second, identifiers: [['BUSINESS_NUMBER', '804551208']] }));
      await catchUpAll();
      expect(await companiesKnownAt(registry, '2020-12-31T00:00:00Z')).toEqual(['PIP:1 PIP:2']);
      expect(await companiesKnownAt(registry, null)).toEqual(['PIP:1', 'PIP:2']);
    });
  });
});

describe('a placeholder that hundreds claim', () => {
  test('links nobody, is shown as a clash, and links again once corrected', async () => {
    await withTestRegistry(async ({ registry, say, catchUp: catchUpAll }) => {
      const claiming = (count: number, from = 0) =>
        Array.from({ length: count }, (_, index) =>
          particulars(`A${index + from}`, { identifiers: [['SCAC', 'LIKE']] }),
        );
      await say('PIP', ...claiming(150));
      await catchUpAll();
      expect(await companiesKnownAt(registry, null)).toHaveLength(1);
      await say('PIP', ...claiming(100, 150));
      await catchUpAll();
      expect(await companiesKnownAt(registry, null)).toHaveLength(250);
      const open = 'SELECT scheme, value, cause FROM clash WHERE closed_at IS NULL';
      expect(await registry.query(open)).toEqual([{ scheme: 'SCAC', value: 'LIKE', cause: 'OVERUSED' }]);
      const corrected = Array.from({ length: 60 }, (_, index) => particulars(`A${index}`, { recordedAt: second }));
      await say('PIP', ...corrected);
      await catchUpAll();
      expect(await companiesKnownAt(registry, null)).toHaveLength(61);
      expect(await registry.query(open)).toEqual([]);
    });
  });
});
