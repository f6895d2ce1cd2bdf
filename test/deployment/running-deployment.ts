import { freePort } from '@aeo-hub/core/database';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY } from '../hub/running-hub';
import { lineMatching } from '../hub/line-matching';
import { writeTrustedIssuers } from './trusted-issuers';
import { composeServices, type ComposeService } from './compose-service';

/** Every service of docker-compose.yml as a process of this machine, as it would run in its container. */
export interface RunningDeployment {
  /** The gateway's GraphQL endpoint. */
  readonly url: string;
  readonly processes: ReadonlyMap<string, ChildProcess>;
  /** Where each service listens. */
  readonly ports: ReadonlyMap<string, number>;
  /** Starts one more process of a service, on a port of its own, which it gives; it stops with the others. */
  another(service: string, env?: Readonly<Record<string, string>>): Promise<AnotherProcess>;
  /** A token that the deployment trusts, for an officer of all three programs. */
  readonly token: string;
  /** Kills a service as the system does when memory runs out. */
  kill(service: string): void;
  /** Starts a service anew, with what else its environment is to say, and waits until it answers. */
  start(service: string, environment?: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}

/** One more process of a service. */
export interface AnotherProcess {
  readonly process: ChildProcess;
  readonly port: number;
}

export interface DeploymentOptions {
  /** Puts something between a service and those who ask it: given its name and port, gives the port that they are to use. */
  readonly between?: (service: string, port: number) => Promise<number>;
  /** What each process is told beside what the file states. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What a service prints once it answers. */
const ANSWERS = /ready at http|gateway answers/;

/**
 * Starts each service with its own command and environment. Only what a container network would resolve is put in its place:
 * service names become this machine, and ports become free ones.
 * @param databaseUrl the PostgreSQL server that stands for the service `postgres`
 */
export async function startDeployment(
  databaseUrl: string,
  { between, env: ofAll = {} }: DeploymentOptions = {},
): Promise<RunningDeployment> {
  const services = composeServices();
  const ports = new Map(await Promise.all(services.map(async ({ name }) => [name, await freePort()] as const)));
  const seen = new Map(ports);
  if (between) for (const [name, port] of ports) seen.set(name, await between(name, port));
  const processes = new Map<string, ChildProcess>();
  const folder = await mkdtemp(join(tmpdir(), 'aeo-hub-deployment-'));
  const stop = async () => {
    await Promise.all([...more, ...processes.values()].map(stopProcess));
    await rm(folder, { recursive: true, force: true });
  };
  const issuer = await writeTrustedIssuers(folder);
  // What the file mounts into the gateway's container.
  const mounts = { TRUSTED_ISSUERS_FILE: issuer.path, GATEWAY_KEYS_DIR: join(folder, 'keys') };
  const more: ChildProcess[] = [];
  const named = (name: string): ComposeService => {
    const found = services.find((service) => service.name === name);
    if (!found) throw new Error(`docker-compose.yml has no service ${name}.`);
    return found;
  };
  const startOn = (service: ComposeService, port: number | undefined, env: Readonly<Record<string, string>> = {}) =>
    startService(service, seen, { ...mounts, DATABASE_URL: databaseUrl, PORT: String(port) }, { ...ofAll, ...env });
  const start = async (service: ComposeService, env: Readonly<Record<string, string>> = {}): Promise<void> => {
    const child = startOn(service, ports.get(service.name), env);
    processes.set(service.name, child);
    await lineMatching(child, ANSWERS);
  };
  const another = async (name: string, env: Readonly<Record<string, string>> = {}): Promise<AnotherProcess> => {
    const port = await freePort();
    const child = startOn(named(name), port, env);
    more.push(child);
    await lineMatching(child, ANSWERS);
    return { process: child, port };
  };
  try {
    await Promise.all(services.map((service) => start(service)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${ports.get('gateway')}/graphql`,
    processes,
    ports,
    token: issuer.token,
    kill: (name) => void processes.get(name)?.kill('SIGKILL'),
    start: (name, environment) => start(named(name), environment),
    another,
    stop,
  };
}

function startService(
  service: ComposeService,
  ports: ReadonlyMap<string, number>,
  instead: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): ChildProcess {
  const [program = '', ...args] = service.command;
  if (program !== 'node') throw new Error(`${service.name}: its command begins with ${program}, and should with node`);
  const environment = Object.entries(service.environment).map(([name, value]) => {
    return [name, instead[name] ?? onThisMachine(value, ports)];
  });
  return spawn(process.execPath, args, {
    cwd: REPOSITORY,
    // Nothing of the test's own environment: what the file does not state a container would not have.
    env: { PATH: process.env['PATH'], ...Object.fromEntries(environment), ...more },
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
