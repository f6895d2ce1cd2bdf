import { openDatabaseServer, readDatabaseSettings, type Report } from '@aeo-hub/core/database';
import { PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import type { DataSource } from 'typeorm';
import { registry } from '..';
import type { RegistryContext } from '../registry-context';
import { readDisclosureSettings } from '../disclosure/disclosure-settings';
import { rulesAdoptedText } from '../linking/rules-adopted-text';
import { followOutboxes } from './follow-outboxes';
import { openOutbox } from './open-outbox';

/** The registry as it runs alone: while it is open, it follows the outboxes of the three programs' databases. */
export function followingRegistry(report: Report): SubgraphDefinition<RegistryContext> {
  const settings = readDisclosureSettings();
  return {
    ...registry,
    open: async (dataSource) => {
      const opened = await registry.open(dataSource);
      const databases = openDatabaseServer(readDatabaseSettings(), report);
      const outboxes: DataSource[] = [];
      const open = (program: ProgramCode) => async () => {
        const outbox = await openOutbox(await databases.databaseUrl(PROGRAMS[program].folder));
        outboxes.push(outbox);
        return outbox;
      };
      const follower = followOutboxes(
        dataSource,
        { PIP: open('PIP'), CTPAT: open('CTPAT'), MEXICAN_AEO: open('MEXICAN_AEO') },
        {
          ...settings,
          onRulesAdopted: (adopted) => report(`registry: ${rulesAdoptedText(adopted)}`),
          onError: (program, error) =>
            report(`registry: cannot follow ${program}: ${messageOf(error)}; will try again`),
        },
      );
      const close = async () => {
        await follower.stop();
        for (const outbox of outboxes) await outbox.destroy();
        await databases.close();
        await opened.close();
      };
      return { ...opened, close };
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
