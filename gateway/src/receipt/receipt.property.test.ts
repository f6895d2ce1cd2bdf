import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, type CryptoKey, type JSONWebKeySet } from 'jose';
import { Course } from '../question/course';
import { TimeBudget } from '../question/time-budget';
import type { Question } from '../question/question';
import { altered } from './altered.test-kit';
import { hashData } from './hash-data';
import type { Receipt } from './receipt';
import { receiptClaims, type Answered } from './receipt-claims';
import { ReceiptRefused } from './receipt-refused';
import { ReceiptSigner } from './receipt-signer';
import { rowWithProof, verifyRow } from './row-with-proof';
import { verifyAnswer, type ReceivedAnswer } from './verify-answer';
import { verifyOperation, verifyVariables } from './verify-question';
import { verifyReceipt } from './verify-receipt';

const row = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 });
/** No two alike: one like it could be shown at its place. */
const rows = fc
  .array(row, { minLength: 1, maxLength: 20 })
  .map((all) => all.map((members, place) => ({ ...members, place })));
const data = fc.record({ companies: rows, more: fc.jsonValue(), company: fc.option(fc.jsonValue()) });
const variables = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 });
const errors = fc.option(fc.array(fc.record({ message: fc.string() }), { minLength: 1, maxLength: 2 }), {
  nil: undefined,
});
const extensions = fc.option(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, maxKeys: 2 }), {
  nil: undefined,
});
const answered: fc.Arbitrary<Answered> = fc
  .tuple(fc.string(), fc.option(fc.string()), variables, data, errors, extensions)
  .map(([document, operationName, sent, told, faults, beside]) => ({
    document,
    operationName,
    variables: sent,
    result: { data: told, ...(faults && { errors: faults }), ...(beside && { extensions: beside }) },
    lists: ['companies'],
  }));

describe('a receipt', () => {
  let signer: ReceiptSigner;
  let privateKey: CryptoKey;
  let keys: JSONWebKeySet;

  beforeAll(async () => {
    const pair = await generateKeyPair('EdDSA', { extractable: true });
    privateKey = pair.privateKey;
    keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'EdDSA' }] };
    signer = new ReceiptSigner({ id: 'one', privateKey });
  });

  const receiptOf = async (answer: Answered): Promise<Receipt> =>
    signer.sign(await receiptClaims({ role: 'PARTNER', country: 'JP' }, '42', question(), answer));

  it('holds for what was asked and answered, and for each row of a list', async () => {
    await fc.assert(
      fc.asyncProperty(answered, async (answer) => {
        const { claims } = await verifyReceipt(await receiptOf(answer), keys);
        await verifyAnswer(claims, receivedOf(answer));
        verifyOperation(claims, answer.document);
        verifyVariables(claims, answer.variables);
        for (const index of companiesOf(answer).keys()) {
          verifyRow(claims, rowWithProof(receivedOf(answer), 'companies', index));
        }
      }),
    );
  });

  it('does not hold for any other data, errors or extensions', async () => {
    const withOther = answered.chain((answer) => {
      const received = receivedOf(answer);
      const { errors: faults, extensions: beside } = received;
      const others = fc.oneof(
        altered(received.data).map((other) => ({ ...received, data: other })),
        (faults ? altered(faults) : fc.constant([])).map((other) => ({ ...received, errors: other })),
        (beside ? altered(beside) : fc.constant({})).map((other) => ({ ...received, extensions: other })),
        ...(faults ? [fc.constant({ ...received, errors: undefined })] : []),
        ...(beside ? [fc.constant({ ...received, extensions: undefined })] : []),
      );
      return fc.tuple(fc.constant(answer), others);
    });
    await fc.assert(
      fc.asyncProperty(withOther, async ([answer, received]) => {
        const { claims } = await receiptOf(answer);
        await expect(verifyAnswer(claims, received)).rejects.toThrow(ReceiptRefused);
      }),
    );
  });

  it('does not hold for any other operation or variables', async () => {
    await fc.assert(
      fc.asyncProperty(
        answered.chain((answer) => fc.tuple(fc.constant(answer), altered(answer.variables), fc.string())),
        async ([answer, other, document]) => {
          const { claims } = await receiptOf(answer);
          expect(() => verifyVariables(claims, other)).toThrow(ReceiptRefused);
          if (document !== answer.document) expect(() => verifyOperation(claims, document)).toThrow(ReceiptRefused);
        },
      ),
    );
  });

  it('does not hold with any other claim, signature or key', async () => {
    await fc.assert(
      fc.asyncProperty(
        answered.chain((answer) => fc.tuple(fc.constant(answer), fc.nat(), fc.infiniteStream(fc.nat()))),
        async ([answer, place, [kind = 0]]) => {
          const receipt = await receiptOf(answer);
          const [claims] = fc.sample(altered(receipt.claims), { numRuns: 1, seed: kind });
          await expect(verifyReceipt({ ...receipt, claims: claims ?? receipt.claims }, keys)).rejects.toThrow(
            ReceiptRefused,
          );
          const signature = flipped(receipt.signature, place);
          await expect(verifyReceipt({ ...receipt, signature }, keys)).rejects.toThrow(ReceiptRefused);
        },
      ),
    );
    const other = await generateKeyPair('EdDSA');
    const stranger = { keys: [{ ...(await exportJWK(other.publicKey)), kid: 'one', alg: 'EdDSA' }] };
    const receipt = await receiptOf({
      document: '',
      operationName: null,
      variables: {},
      result: { data: {} },
      lists: [],
    });
    await expect(verifyReceipt(receipt, stranger)).rejects.toThrow('its claims are not those that were signed');
    await expect(verifyReceipt(receipt, { keys: [] })).rejects.toThrow('none of the keys given');
  });

  it('shows no other row, nor one at another place, nor by another proof', async () => {
    const withOther = answered.chain((answer) => {
      const received = receivedOf(answer);
      const place = fc.nat(companiesOf(answer).length - 1);
      const shown = place.map((index) => rowWithProof(received, 'companies', index));
      const other = shown.chain((sound) =>
        fc.oneof(
          altered(sound.row).map((otherRow) => ({ ...sound, row: otherRow })),
          fc.integer({ min: 1, max: 9 }).map((more) => ({ ...sound, index: sound.index + more })),
          fc.constant({ ...sound, proof: [...sound.proof, '00'.repeat(32)] }),
          fc.constant({ ...sound, list: 'more' }),
        ),
      );
      return fc.tuple(fc.constant(answer), other);
    });
    await fc.assert(
      fc.asyncProperty(withOther, async ([answer, other]) => {
        const { claims } = await receiptOf(answer);
        expect(() => verifyRow(claims, other)).toThrow(ReceiptRefused);
      }),
    );
  });

  it('is of the hash that anybody gets of the canonical JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (told) => {
        const { sha256 } = await hashData(told, Object.keys(told));
        expect(sha256).toBe(
          createHash('sha256')
            .update(canonicalize(told) ?? '')
            .digest('hex'),
        );
      }),
    );
  });
});

function receivedOf({ result: { data: told = null, errors: faults, extensions: beside } }: Answered): ReceivedAnswer {
  return { data: told, errors: faults, extensions: beside };
}

function companiesOf({ result }: Answered): readonly unknown[] {
  const companies: unknown = result.data?.['companies'];
  return Array.isArray(companies) ? companies : [];
}

function question(): Question {
  const course = new Course();
  course.subgraphAnswered('registry', 'OK', []);
  course.subgraphAnswered('pip', 'OK', ['PIP']);
  course.subgraphAnswered('ctpat', 'DOWN', ['CTPAT']);
  return {
    requestId: 'r1',
    language: 'en',
    caller: { role: 'PARTNER', country: 'JP' },
    issuer: 'https://issuer.example',
    subject: 'desk 4',
    purpose: null,
    budget: new TimeBudget(5_000),
    course,
  };
}

/** With one bit turned that counts: the last character of 64 bytes in base64url has four that do not. */
function flipped(signature: string, place: number): string {
  const dots = signature.indexOf('..') + 2;
  const bytes = Buffer.from(signature.slice(dots), 'base64url');
  const at = place % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (place % 8));
  return signature.slice(0, dots) + bytes.toString('base64url');
}
