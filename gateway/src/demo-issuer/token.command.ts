import { print, readArguments, UsageError, type Command } from '@aeo-hub/core/command';
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { certificateThumbprint } from '../authentication/certificate-thumbprint';
import { readConfig } from '../config';
import { askedCaller } from './asked-caller';
import { DemoIssuer, MOST_HOURS } from './demo-issuer';

const DEFAULT_HOURS = 8;

export const tokenCommand: Command = {
  usage: [
    'token -- --role partner --country JP',
    'token -- --role officer --program PIP|CTPAT|MEXICAN_AEO|ALL',
    'token -- --role carrier --company SCAC:MRFW',
    'token -- --role analyst | operator',
  ],
  summary: `prints a token of the demo issuer, to be sent as "Authorization: Bearer TOKEN"; --hours N (default ${DEFAULT_HOURS}, at most ${MOST_HOURS}); --certificate FILE: of worth only with that client certificate`,
  run: async (args) => {
    const { positionals, options } = readArguments(args, [
      'role',
      'country',
      'program',
      'company',
      'hours',
      'certificate',
    ]);
    if (positionals.length > 0) throw new UsageError(`There is no use for "${positionals.join(' ')}".`);
    const caller = askedCaller(options);
    const issuer = await DemoIssuer.open(readConfig().keysDir);
    print(await issuer.token(caller, hours(options['hours']), await thumbprint(options['certificate'])));
  },
};

/** Of the first certificate in a file, PEM or DER. */
async function thumbprint(path: string | undefined): Promise<string | null> {
  if (path === undefined) return null;
  try {
    return certificateThumbprint(new X509Certificate(await readFile(path)).raw);
  } catch {
    throw new UsageError(`--certificate: ${path} holds no certificate, in PEM or DER, that can be read.`);
  }
}

function hours(text: string | undefined): number {
  const asked = Number(text ?? DEFAULT_HOURS);
  if (Number.isInteger(asked) && asked >= 1 && asked <= MOST_HOURS) return asked;
  throw new UsageError(`--hours must be a whole number from 1 to ${MOST_HOURS}.`);
}
