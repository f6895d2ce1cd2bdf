import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { REPOSITORY } from '../hub/running-hub';
import { lineMatching } from '../hub/line-matching';
import { composeServices, type ComposeService } from './compose-service';

/** Every service of docker-compose.yml as a process of this machine, as it would run in its container. */
export interface RunningDeployment {
  /** The gateway's GraphQL endpoint. */
  readonly url: string;
  readonly processes: ReadonlyMap<string, ChildProcess>;
  stop(): Promise<void>;
}

/**
 * Starts each service with its own command and environment. Only what a container network would resolve is put in its place:
 * service names become this machine, and ports become free ones.
 * @param databaseUrl the PostgreSQL server that stands for the service `postgres`
 */
export async function startDeployment(databaseUrl: string): Promise<RunningDeployment> {
  const services = composeServices();
  const ports = new Map(await Promise.all(services.map(async ({ name }) => [name, await freePort()] as const)));
  const processes = new Map<string, ChildProcess>();
  const stop = async () => {
    await Promise.all([...processes.values()].map(stopProcess));
  };
  try {
    await Promise.all(
      services.map(async (service) => {
        const child = startService(service, ports, databaseUrl);
        processes.set(service.name, child);
        await lineMatching(child, /ready at http|gateway answers/);
      }),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${ports.get('gateway')}/graphql`, processes, stop };
}

function startService(service: ComposeService, ports: ReadonlyMap<string, number>, databaseUrl: string): ChildProcess {
  const [program = '', ...args] = service.command;
  if (program !== 'node') throw new Error(`${service.name}: its command begins with ${program}, and should with node`);
  const environment = Object.entries(service.environment).map(([name, value]) => {
    if (name === 'PORT') return [name, String(ports.get(service.name))];
    return [name, name === 'DATABASE_URL' ? databaseUrl : onThisMachine(value, ports)];
  });
  return spawn(process.execPath, args, {
    cwd: REPOSITORY,
    // Nothing of the test's own environment: what the file does not state a container would not have.
    env: { PATH: process.env['PATH'], ...Object.fromEntries(environment) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function onThisMachine(value: string, ports: ReadonlyMap<string, number>): string {
  return value.replace(/^http:\/\/([a-z-]+):\d+/, (_, host: string) => `http://127.0.0.1:${ports.get(host)}`);
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port could be found.');
  return address.port;
}
