import { print, readArguments, UsageError, type Command } from '@aeo-hub/core/command';
import { rowWithProof } from '../row-with-proof';
import { verifyAnswer } from '../verify-answer';
import { readAnswer, readReceipt } from './received-files';

export const rowCommand: Command = {
  usage: 'receipt:row -- RECEIPT ANSWER N [--list NAME]',
  summary:
    'prints row N (from 0) of an answer to a batch with its proof, to be shown and verified without the others; NAME is needed where an answer has several lists',
  run: async (args) => {
    const { positionals, options } = readArguments(args, ['list']);
    const [receiptPath, answerPath, n = '', ...more] = positionals;
    if (receiptPath === undefined || answerPath === undefined || !/^\d+$/.test(n) || more.length > 0) {
      throw new UsageError('Name a receipt, the answer it is of, and the number of a row, from 0.');
    }
    const { claims } = await readReceipt(receiptPath);
    const answer = await readAnswer(answerPath);
    // A proof from an altered answer would fail with whoever it is shown to.
    await verifyAnswer(claims, answer);
    const list = listNamed(options['list'], Object.keys(claims.data.rows));
    print(...JSON.stringify(rowWithProof(answer, list, Number(n)), null, 2).split('\n'));
  },
};

function listNamed(asked: string | undefined, lists: readonly string[]): string {
  const [only, ...more] = lists;
  if (asked !== undefined) return asked;
  if (only !== undefined && more.length === 0) return only;
  throw new UsageError(
    only === undefined
      ? 'The answer has no list of companies: show it whole.'
      : `Name one of the lists of the answer: --list ${lists.join(', --list ')}`,
  );
}
