import { PROGRAM_CODES, PROGRAMS } from '@aeo-hub/core/program';
import { catchUp, rulesAdoptedText, type DisclosureSettings } from '@aeo-hub/registry';
import type { HubSubgraphs } from './hub-subgraphs';

/** Waits until the registry knows every account that the programs have recorded so far: no question may come before. */
export async function settleRegistry(
  subgraphs: HubSubgraphs,
  { trustedMs }: DisclosureSettings,
  signal: AbortSignal,
  report: (line: string) => void,
): Promise<void> {
  const applied = await Promise.all(
    PROGRAM_CODES.map((program) =>
      catchUp(subgraphs.registry.dataSource, program, subgraphs[PROGRAMS[program].folder].dataSource, {
        signal,
        trustedMs,
        onRulesAdopted: (adopted) => report(rulesAdoptedText(adopted)),
      }),
    ),
  );
  signal.throwIfAborted();
  const rows = applied.reduce((sum, count) => sum + count, 0);
  if (rows > 0) report(`The registry knows ${rows.toLocaleString('en')} more accounts or changes of them`);
}
