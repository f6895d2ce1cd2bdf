import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canonicalJson } from '../../gateway/src/receipt/canonical-json';
import { hashData } from '../../gateway/src/receipt/hash-data';
import type { ReceiptClaims } from '../../gateway/src/receipt/receipt';
import { ReceiptSigner } from '../../gateway/src/receipt/receipt-signer';
import { sha256 } from '../../gateway/src/receipt/sha256';
import { KeyRing } from '../../gateway/src/signing-keys/key-ring';
import { REPOSITORY } from '../hub/running-hub';
import { writeDocumentedScripts } from './documented-scripts';

const run = promisify(execFile);

const QUERY = '{ companies { value score } }';
const DATA = {
  companies: [{ value: 'MRFW', score: 0, none: null, large: 9007199254740992 }, { value: 'half \ud83d' }],
};
const VARIABLES = { nothing: null };
const EXTENSIONS = { cost: { points: 4 } };

/** A change of a file's text, and what both must say of it. */
type Change = readonly [what: string, from: string | RegExp, to: string, refusal: string | null];

const SAME_NAME = 'two members of an object have the same name';
const TOO_LARGE = 'a number is larger than an IEEE 754 double can be';
const MORE = 'has parts that no receipt speaks of';

const OF_EACH_FILE: readonly Change[] = [
  ['nothing changed', '', '', null],
  ['white space added', /,/g, ' ,\n ', null],
  ['minus zero, which is zero', '"score":0', '"score":-0', null],
  ['an integer that a double cannot tell from its neighbour', '9007199254740992', '9007199254740993', null],
  ['half of a surrogate pair, written in capitals', String.raw`\ud83d`, String.raw`\uD83D`, null],
  ['the same name twice', '"score":0', '"score":0,"score":0', SAME_NAME],
  ['the same name twice, once escaped', '"score":0', String.raw`"score":0,"\u0073core":0`, SAME_NAME],
  ['a number beyond the doubles, which JSON would write as null', '"none":null', '"none":1e999', TOO_LARGE],
  ['a number beyond the doubles, below zero', '"none":null', '"none":-1e999', TOO_LARGE],
  ['a byte order mark', /^/, '\ufeff', 'cannot be read as JSON'],
  ['an unknown part beside the others', /^\{/, '{"warning":"revoked",', MORE],
];

const OF_ANSWERS: readonly Change[] = [
  ...OF_EACH_FILE,
  ['an unknown part in the receipt', '"claims":', '"note":"x","claims":', MORE],
  ['a third part in the signature', /("signature":"[^"]*)"/, '$1.."', ''],
  ['the other half of a surrogate pair', String.raw`\ud83d`, String.raw`\ud83e`, ''],
  ['null in the place of zero', '"score":0', '"score":null', ''],
];

const OF_ROWS: readonly Change[] = [
  ...OF_EACH_FILE.filter(([, from]) => from !== String.raw`\ud83d`),
  ['half a place', '"index":0', '"index":0.5', ''],
  ['a place beyond the doubles', '"index":0', '"index":1e999', TOO_LARGE],
  ['a hash in capitals', /"[0-9a-f]{64}"/, `"${'A'.repeat(64)}"`, ''],
];

describe('JSON that programs may read in different ways', () => {
  let folder: string;
  let texts: { readonly answer: string; readonly row: string; readonly receipt: string };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-json-'));
    const keys = await KeyRing.open(join(folder, 'keys'), 'receipt');
    const receipt = await new ReceiptSigner(keys.active).sign(await claims());
    const answer = JSON.stringify({ data: DATA, extensions: { ...EXTENSIONS, receipt } });
    const published = keys.publicKeys.map((key) => ({ ...key, purpose: 'receipt' }));
    await inFile('jwks.json', JSON.stringify({ keys: published }));
    await inFile('query.graphql', QUERY);
    await inFile('variables.json', JSON.stringify(VARIABLES));
    await writeDocumentedScripts(folder);
    await inFile('receipt.json', JSON.stringify(receipt));
    await inFile('answer.json', answer);
    const { said } = await command('receipt:row', 'receipt.json', 'answer.json', '0');
    texts = { answer, row: JSON.stringify(JSON.parse(said)), receipt: JSON.stringify(receipt) };
  });

  afterAll(() => rm(folder, { recursive: true }));

  const inFile = (name: string, text: string) => writeFile(join(folder, name), text);
  const node = (...args: string[]) =>
    run(process.execPath, args, { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
    );
  const command = (...args: string[]) => node(join(REPOSITORY, 'gateway/dist/receipt/command/main.js'), ...args);
  const compared = ['--jwks', 'jwks.json', '--query', 'query.graphql', '--variables', 'variables.json'];

  it.each(OF_ANSWERS)('in an answer: %s', async (_, from, to, refusal) => {
    await inFile('answer.json', texts.answer.replace(from, to));
    const byBoth = [
      await command('receipt:verify', 'answer.json', 'answer.json', ...compared),
      await node('verify.mjs'),
    ];
    for (const { code, said } of byBoth) {
      expect([code, said]).toEqual([refusal === null ? 0 : 1, expect.stringContaining(refusal ?? '')]);
    }
  });

  it.each(OF_ROWS)('in a row: %s', async (_, from, to, refusal) => {
    await inFile('row.json', texts.row.replace(from, to));
    const ofRow = await command('receipt:verify', 'receipt.json', '--row', 'row.json', ...compared);
    // The command calls a row with anything else in it no row.
    expect([ofRow.code, ofRow.said]).toEqual([
      refusal === null ? 0 : 1,
      expect.stringContaining(refusal === MORE ? 'holds no row' : (refusal ?? '')),
    ]);
    const byScript = await node('row.mjs');
    expect([byScript.code, byScript.said]).toEqual([refusal === null ? 0 : 1, expect.stringContaining(refusal ?? '')]);
  });

  it.each([
    ['{"nothing":1e999}', TOO_LARGE],
    ['{"nothing":null,"nothing":null}', SAME_NAME],
  ])('in the variables: %s', async (variables, refusal) => {
    await inFile('answer.json', texts.answer);
    await inFile('variables.json', variables);
    const byBoth = [
      await command('receipt:verify', 'answer.json', 'answer.json', ...compared),
      await node('verify.mjs'),
    ];
    await inFile('variables.json', JSON.stringify(VARIABLES));
    for (const { code, said } of byBoth) expect([code, said]).toEqual([1, expect.stringContaining(refusal)]);
  });

  it('in a receipt of its own', async () => {
    await inFile('row.json', texts.row);
    await inFile('receipt.json', texts.receipt.replace('{', '{"note":"revoked",'));
    const byBoth = [
      await command('receipt:verify', 'receipt.json', '--row', 'row.json', ...compared),
      await node('row.mjs'),
    ];
    await inFile('receipt.json', texts.receipt);
    for (const { code, said } of byBoth) expect([code, said]).toEqual([1, expect.stringContaining(MORE)]);
  });

  it('has no row to show', async () => {
    await inFile('answer.json', texts.answer.replace('"score":0', '"score":1e999'));
    const { code, said } = await command('receipt:row', 'receipt.json', 'answer.json', '0');
    expect([code, said]).toEqual([1, expect.stringContaining(TOO_LARGE)]);
  });
});

async function claims(): Promise<ReceiptClaims> {
  return {
    requestId: 'r1',
    issuedAt: '2026-11-22T12:31:43.431Z',
    caller: { issuer: 'https://issuer.example', subject: 'desk 4', role: 'partner', country: 'JP' },
    operation: { name: null, sha256: sha256(QUERY) },
    variables: { sha256: sha256(canonicalJson(VARIABLES)) },
    data: await hashData(DATA, ['companies']),
    errors: null,
    extensions: { sha256: sha256(canonicalJson(EXTENSIONS)) },
    programs: { PIP: 'OK' },
    auditSequence: '42',
  };
}
