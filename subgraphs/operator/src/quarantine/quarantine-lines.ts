import type { FileFormat, QuarantineItem } from '@aeo-hub/core/import';
import { PROGRAMS } from '@aeo-hub/core/program';
import { shown } from '../shown';

/** A row of quarantine for the person who decides on it: what stands against it, and all it says. */
export function quarantineLines(format: FileFormat, item: QuarantineItem): readonly string[] {
  const { id, code, kind, account, fileName, line, heldAt, detail, record } = item;
  const said = format[kind].flatMap(([, name]) =>
    record[name] === undefined ? [] : [`${name}=${shown(record[name])}`],
  );
  return [
    `${PROGRAMS[format.program].folder}-${id}  ${code}  account ${shown(account)}`,
    `  ${detail}`,
    `  ${kind}, file ${shown(fileName)} line ${line}, held since ${heldAt}`,
    `  ${said.join(' ')}`,
    ...decisionLines(item),
  ];
}

function decisionLines({ state, decidedAt, decidedBy, reason }: QuarantineItem): readonly string[] {
  if (state === 'HELD') return [];
  return [`  ${state} at ${decidedAt} by ${shown(decidedBy ?? '')}: ${shown(reason ?? '')}`];
}
