import { PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import { followOutboxes, rulesAdoptedText, type DisclosureSettings, type Follower } from '@aeo-hub/registry';
import type { Logger } from 'pino';
import type { HubSubgraphs } from './hub-subgraphs';

/** Keeps the registry up to date with what the three programs record, as the registry does for itself when it runs alone. */
export function followPrograms(subgraphs: HubSubgraphs, settings: DisclosureSettings, logger: Logger): Follower {
  const outbox = (code: ProgramCode) => async () => subgraphs[PROGRAMS[code].folder].dataSource;
  return followOutboxes(
    subgraphs.registry.dataSource,
    { PIP: outbox('PIP'), CTPAT: outbox('CTPAT'), MEXICAN_AEO: outbox('MEXICAN_AEO') },
    {
      ...settings,
      onRulesAdopted: (adopted) => logger.warn(rulesAdoptedText(adopted)),
      onError: (program, err) => logger.error({ program, err }, 'the registry cannot follow a program; it tries again'),
    },
  );
}
