import { registeredDocument } from '../hub/registered-document';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LimitedHub } from './asked-over-http';

const JAPAN = '--role partner --country JP';
const KOREA = '--role partner --country KR';
const CARRIER = '--role carrier --company SCAC:MRFW';
const COMPANIES = 'query ($ids: [IdentifierInput!]!) { companies(identifiers: $ids) { outcome } }';
const LANGUAGE_FREE = '{ programs { code } }';
const identifiers = (count: number) => Array.from({ length: count }, () => ({ scheme: 'SCAC', value: 'MRFW' }));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a caller', () => {
  describe('that asks more in a minute than it may', () => {
    let hub: LimitedHub;

    beforeAll(async () => {
      hub = await LimitedHub.start({ RATE_LIMIT_IDENTIFIERS: '20', RATE_LIMIT_PUBLIC: '3' });
    });

    afterAll(() => hub.stop());

    it('is told so, and when to go on, from the first identifier more; others are not', async () => {
      const ask = (caller: string, count: number) =>
        hub.post(caller, { query: COMPANIES, variables: { ids: identifiers(count) } });
      const allowed = await ask(JAPAN, 19);
      expect([allowed.status, allowed.headers.get('ratelimit-limit')]).toEqual([200, '20']);
      expect(allowed.headers.get('ratelimit-remaining')).toBe('1');
      expect(allowed.headers.get('ratelimit-policy')).toBe('20;w=60');
      expect((await ask(JAPAN, 1)).headers.get('ratelimit-remaining')).toBe('0');
      const refused = await ask(JAPAN, 1);
      expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      const batch = await ask(KOREA, 21);
      expect([batch.status, batch.code, batch.data]).toEqual([429, 'RATE_LIMITED', undefined]);
      expect(Number(batch.headers.get('retry-after'))).toBeGreaterThan(0);
    });

    it('is counted by its questions while it shows no token, whatever is wrong with them', async () => {
      const statuses = [];
      for (const query of [LANGUAGE_FREE, '{ nonsense }', '{', LANGUAGE_FREE])
        statuses.push((await hub.post('', { query })).status);
      expect(statuses).toEqual([200, 400, 400, 429]);
      expect(await hub.probe('/live')).toBe(200);
      expect((await hub.post('--role officer --program PIP', { query: LANGUAGE_FREE })).status).toBe(200);
    });
  });

  describe('that asks by ever new documents', () => {
    let hub: LimitedHub;

    beforeAll(async () => {
      hub = await LimitedHub.start({ RATE_LIMIT_PLANNING: '10' });
    });

    afterAll(() => hub.stop());

    const checks = (code: string) => `{ company(identifier: { scheme: SCAC, value: "${code}" }) { company { id } } }`;

    it('has a share of planning, of which what is known already takes nothing, with or without a token', async () => {
      for (const caller of [JAPAN, '']) {
        const told = [];
        const own = caller === '' ? 'X' : '';
        for (const code of ['MA', 'MB', 'MC', 'MD', 'ME', 'MA', 'MB'])
          told.push((await hub.post(caller, { query: checks(own + code) })).status);
        expect(told).toEqual([200, 200, 200, 200, 200, 200, 200]);
        const refused = await hub.post(caller, { query: checks(`${own}MF`) });
        expect([refused.status, refused.code, refused.data]).toEqual([429, 'RATE_LIMITED', undefined]);
        expect(refused.headers.get('ratelimit-policy')).toBe('10;w=60');
        expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect((await hub.post('--role officer --program PIP', { query: checks('MF') })).status).toBe(200);
    });

    it('has nothing to pay for a document that differs from a known one in its aliases only', async () => {
      const caller = '--role officer --program CTPAT';
      for (const alias of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
        expect((await hub.post(caller, { query: checks('MA').replace('company(', `${alias}: company(`) })).status).toBe(
          200,
        );
    });

    it('asks by registered documents as before', async () => {
      const variables = { identifier: { scheme: 'BUSINESS_NUMBER', value: '712003144' } };
      const query = registeredDocument('counterpart');
      const told = await hub.post(CARRIER, { query, variables });
      expect([told.status, told.message]).toEqual([200, '']);
    });
  });

  describe('that is a carrier', () => {
    let hub: LimitedHub;
    let folder: string;
    const COMPANY = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome } }';

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'aeo-documents-'));
      await writeFile(join(folder, 'counterpart.graphql'), registeredDocument('counterpart'));
      await writeFile(join(folder, 'company.graphql'), COMPANY);
      await writeFile(join(folder, 'programs.graphql'), LANGUAGE_FREE);
      hub = await LimitedHub.start({ TRUSTED_DOCUMENTS_DIR: folder, NODE_ENV: 'development' });
    });

    afterAll(async () => {
      await hub.stop();
      await rm(folder, { recursive: true });
    });

    const variables = { identifier: { scheme: 'BUSINESS_NUMBER', value: '712003144' } };
    const hash = sha256(registeredDocument('counterpart'));
    const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

    it('asks by the hash of a registered document, by POST or GET, or by the document itself', async () => {
      const asked = [
        await hub.post(CARRIER, { extensions: persisted(hash), variables }),
        await hub.post(CARRIER, { documentId: `sha256:${hash}`, variables }),
        await hub.post(CARRIER, { query: registeredDocument('counterpart'), variables }),
        await hub.get(CARRIER, { documentId: `sha256:${hash}`, variables: JSON.stringify(variables) }),
        await hub.get(CARRIER, {
          extensions: JSON.stringify(persisted(hash)),
          variables: JSON.stringify(variables),
        }),
      ];
      for (const { status, data } of asked) {
        expect(status).toBe(200);
        expect(data).toMatchObject({ counterpart: { outcome: 'CONFIRMED' } });
      }
    });

    it('may ask nothing else, not even by sending it along with its hash', async () => {
      const free = registeredDocument('counterpart').replace('outcome', 'outcome outcome');
      const refused = [
        await hub.post(CARRIER, { query: free, variables }),
        await hub.post(CARRIER, { query: free, extensions: persisted(sha256(free)), variables }),
        await hub.post(CARRIER, { query: LANGUAGE_FREE.replace('code', 'name') }),
      ];
      for (const { status, code, data } of refused)
        expect([status, code, data]).toEqual([403, 'DOCUMENT_NOT_REGISTERED', undefined]);
      const unknown = await hub.post(CARRIER, { extensions: persisted(sha256(free)), variables });
      expect([unknown.status, unknown.code]).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
      const other = await hub.post(CARRIER, {
        query: registeredDocument('counterpart'),
        extensions: persisted(sha256(free)),
      });
      expect(other.status).toBe(400);
    });

    it('is told by a registered document no more than a carrier is told', async () => {
      expect((await hub.post(CARRIER, { query: COMPANY })).code).toBe('NOT_PERMITTED');
    });

    it('does not keep others from asking freely', async () => {
      expect((await hub.post(JAPAN, { query: COMPANY.replace('outcome', 'a: outcome') })).status).toBe(200);
    });
  });

  describe('that comes by GET', () => {
    let hub: LimitedHub;

    beforeAll(async () => {
      hub = await LimitedHub.start();
    });

    afterAll(() => hub.stop());

    it('is told that it has the answer of the public register already', async () => {
      const query = '{ programs { code name } benefits { code } }';
      const first = await hub.get('', { query });
      expect(first.headers.get('cache-control')).toBe('public, no-cache');
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\/"/);
      const again = await hub.get('', { query }, { 'if-none-match': tag });
      expect([again.status, again.bytes, again.headers.get('etag')]).toEqual([304, 0, tag]);
      expect((await hub.get('', { query }, { 'if-none-match': '"other"' })).status).toBe(200);
      const french = await hub.get('', { query }, { 'if-none-match': tag, 'accept-language': 'fr' });
      expect(french.status).toBe(200);
      expect(french.headers.get('etag')).not.toBe(tag);
    });

    it.each([
      ['of a company', '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome } }'],
      [
        'of a company among others',
        '{ programs { code } company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome } }',
      ],
      [
        'of a company in a fragment',
        '{ programs { code } ...F } fragment F on Query { searchCompanies(name: "x") { totalCount } }',
      ],
      ['that is refused', '{ nothing }'],
    ])('may have nothing kept on the way that is told %s', async (_, query) => {
      const { headers } = await hub.get(JAPAN, { query });
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    });

    it('may have nothing kept on the way that it asks by POST', async () => {
      const { headers } = await hub.post('', { query: LANGUAGE_FREE });
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    });

    it('is refused as a plain link from another site, with or without a document', async () => {
      for (const search of [
        `?query=${encodeURIComponent(LANGUAGE_FREE)}`,
        `?documentId=sha256:${sha256(registeredDocument('arrangements'))}`,
      ])
        expect((await hub.send('', search, {})).status).toBe(400);
    });
  });
});
