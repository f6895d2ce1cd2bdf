import { ApolloServer } from '@apollo/server';
import { createLogger } from '@aeo-hub/core/log';
import type { Language } from '@aeo-hub/core/language';
import { generateKeyPair } from 'jose';
import { Writable } from 'node:stream';
import { Course } from '../question/course';
import { TimeBudget } from '../question/time-budget';
import type { Question } from '../question/question';
import { TimeLimitError } from '../subgraph-call/within-time-limit';
import { ReceiptSigner } from '../receipt/receipt-signer';
import { receiptedAnswer } from '../receipt/receipted-answer';
import type { AuditRecord } from './audit-entry';
import { auditedAnswer, type Audit } from './audited-answer.plugin';

/** An answer whose question is kept, or not, and for which the key signs, or does not. */
async function answered(
  algorithm: 'EdDSA' | 'ES256',
  audit: Audit,
  language: Language = 'en',
  budget = () => new TimeBudget(5_000),
) {
  const { privateKey } = await generateKeyPair(algorithm);
  const lines: string[] = [];
  const logger = createLogger('warn', new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }));
  const server = new ApolloServer<Question>({
    typeDefs: 'type Query { company: String programs: String }',
    resolvers: { Query: { company: () => 'Maple Ridge', programs: () => 'PIP' } },
    plugins: [auditedAnswer(audit, logger, receiptedAnswer(new ReceiptSigner({ id: 'one', privateKey })))],
    logger,
    stopOnTerminationSignals: false,
  });
  const question: Omit<Question, 'course' | 'budget'> = {
    caller: { role: 'PARTNER', country: 'JP' },
    issuer: 'https://customs.example/jp',
    subject: 'jp-risk-desk',
    requestId: 'truck-17',
    language,
    purpose: null,
  };
  const ask = async (query: string) => {
    const contextValue = { ...question, course: new Course(), budget: budget() };
    const { http, body } = await server.executeOperation({ query }, { contextValue });
    return {
      status: http.status,
      retryAfter: http.headers.get('retry-after'),
      text: body.kind === 'single' ? JSON.stringify(body.singleResult) : '',
    };
  };
  return { ...(await ask('{ company }')), ofRegister: await ask('{ programs }'), log: lines.join('') };
}

describe('an answer', () => {
  let kept: AuditRecord[];
  const audit: Audit = {
    append: async (record) => (kept.push(record), { sequence: String(kept.length), rowRoot: '', hash: '' }),
    rehearse: async () => ({ sequence: '0', rowRoot: '', hash: '' }),
  };
  const refused = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7'));
  const noAudit: Audit = { append: refused, rehearse: refused };

  beforeEach(() => {
    kept = [];
  });

  it('leaves with its receipt when its question is in the audit', async () => {
    const { status, text } = await answered('EdDSA', audit);
    expect([status, text]).toEqual([
      undefined,
      expect.stringMatching(/Maple Ridge.*"auditSequence":"1".*"signature":/),
    ]);
  });

  it('is withheld when its question cannot be kept', async () => {
    const { status, text, ofRegister } = await answered('EdDSA', noAudit);
    expect([status, ofRegister.status]).toEqual([503, 503]);
    expect(text).toContain('"AUDIT_UNAVAILABLE"');
    expect(text).not.toMatch(/Maple|10\.0\.0\.7|receipt/i);
  });

  it.each<[Language, string]>([
    ['en', 'was over before'],
    ['fr', 's’est écoulé'],
    ['es', 'se agotó'],
  ])(
    'is withheld as a timeout, not as an audit fault, when its time was over before its access record was stored, in the language %s',
    async (language, words) => {
      const late: Audit = { ...noAudit, append: (_, limitMs) => Promise.reject(new TimeLimitError(limitMs)) };
      const budget = () => {
        const made = new TimeBudget(5_000);
        return Object.assign(made, { left: () => made.proofMs / 2 });
      };
      const { status, retryAfter, text, log } = await answered('EdDSA', late, language, budget);
      expect([status, retryAfter]).toEqual([503, '2']);
      expect(text).toContain('"TIMEOUT"');
      expect(text).toContain(words);
      expect(text).not.toMatch(/Maple|AUDIT/);
      expect(log).toMatch(/"level":40.*"code":"TIMEOUT"/);
      expect(log).not.toMatch(/"level":50|AUDIT/);
    },
  );

  it('is withheld for want of the audit when that had its time and was silent', async () => {
    const silent: Audit = { ...noAudit, append: (_, limitMs) => Promise.reject(new TimeLimitError(limitMs)) };
    expect((await answered('EdDSA', silent)).text).toContain('"AUDIT_UNAVAILABLE"');
  });

  it.each<[Language, string]>([
    ['en', 'could not be given its receipt'],
    ['fr', 'n’a pas pu recevoir'],
    ['es', 'no pudo recibir'],
  ])(
    'is withheld when no receipt can be signed for it, which is told apart, in words of %s',
    async (language, words) => {
      const { status, text, log } = await answered('ES256', audit, language);
      expect(status).toBe(503);
      expect(JSON.parse(text)).toEqual({
        errors: [
          {
            message: expect.stringContaining(words),
            extensions: { code: 'RECEIPT_UNAVAILABLE', requestId: 'truck-17' },
          },
        ],
      });
      expect(log).toContain('"code":"RECEIPT_UNAVAILABLE"');
      expect(kept).toHaveLength(2);
    },
  );

  it('that needs no receipt leaves without one, whatever the key', async () => {
    const { ofRegister } = await answered('ES256', audit);
    expect(ofRegister).toEqual({ status: undefined, text: '{"data":{"programs":"PIP"}}' });
  });
});
