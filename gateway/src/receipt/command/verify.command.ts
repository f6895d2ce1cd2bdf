import { print, readArguments, UsageError, type Command } from '@aeo-hub/core/command';
import { readFile } from 'node:fs/promises';
import { canonicalJson } from '../canonical-json';
import type { Receipt, ReceiptClaims } from '../receipt';
import { ReceiptRefused } from '../receipt-refused';
import { verifyRow } from '../row-with-proof';
import { verifyAnswer } from '../verify-answer';
import { verifyOperation, verifyVariables } from '../verify-question';
import { verifyReceipt } from '../verify-receipt';
import { publishedKeys } from './published-keys';
import { readAnswer, readReceipt, readRow, readVariables } from './received-files';

export const verifyCommand: Command = {
  usage: [
    'receipt:verify -- RECEIPT ANSWER [--jwks FILE|URL] [--query FILE] [--variables FILE]',
    'receipt:verify -- RECEIPT --row ROW [--jwks FILE|URL] [--query FILE] [--variables FILE]',
  ],
  summary:
    'says whether an answer, or one row of it, is the one that the hub gave, and to which question; RECEIPT is a receipt or an answer that carries one',
  run: async (args) => {
    const { positionals, options } = readArguments(args, ['jwks', 'query', 'variables', 'row']);
    const [receiptPath, answerPath, ...more] = positionals;
    const { row, query, variables } = options;
    if (receiptPath === undefined || more.length > 0) throw new UsageError('Name a receipt, and the answer it is of.');
    if ((answerPath === undefined) === (row === undefined)) throw new UsageError('Name either an answer or a row.');
    const receipt = await readReceipt(receiptPath);
    const { claims, keyId } = await verifyReceipt(receipt, await publishedKeys(options['jwks']));
    const lines = [...statements(claims), `signature   holds, by key ${keyId}`];
    if (answerPath !== undefined) lines.push(await ofAnswer(receipt, answerPath));
    if (row !== undefined) lines.push(await ofRow(claims, row));
    if (query !== undefined) verifyOperation(claims, await readFile(query));
    lines.push(`operation   ${query === undefined ? NOT_COMPARED('--query') : 'is the one that was asked'}`);
    if (variables !== undefined) verifyVariables(claims, await readVariables(variables));
    lines.push(`variables   ${variables === undefined ? NOT_COMPARED('--variables') : 'are those that were sent'}`);
    print(...lines);
  },
};

const NOT_COMPARED = (option: string): string => `not compared (${option} FILE)`;

function statements({ caller, issuedAt, requestId, programs, auditSequence }: ReceiptClaims): string[] {
  const states = Object.entries(programs).map(([code, state]) => `${code} ${state}`);
  return [
    `asked by    ${canonicalJson(caller)}`,
    `answered    ${issuedAt}, request ${requestId}, audit entry ${auditSequence}`,
    `programs    ${states.length > 0 ? states.join(', ') : 'none asked'}`,
  ];
}

async function ofAnswer(receipt: Receipt, path: string): Promise<string> {
  const { receipt: carried, ...answer } = await readAnswer(path);
  if (carried && canonicalJson(carried) !== canonicalJson(receipt)) {
    throw new ReceiptRefused('RECEIPT_DOES_NOT_HOLD', `The answer: it carries another receipt.`);
  }
  await verifyAnswer(receipt.claims, answer);
  const { errors } = receipt.claims;
  return `answer      is the one that the hub gave: data, and ${errors ? 'its errors' : 'no errors'}`;
}

async function ofRow(claims: ReceiptClaims, path: string): Promise<string> {
  const row = await readRow(path);
  verifyRow(claims, row);
  const size = claims.data.rows[row.list]?.size;
  return `row         is what the hub gave as row ${row.index} (from 0) of ${size} in "${row.list}"`;
}
