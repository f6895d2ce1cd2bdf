import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { usagesOf } from './process-usage';

/** Uses the processor until it has had so many milliseconds of it. */
const BUSY = (ms: number) => `do { var { user, system } = process.cpuUsage(); } while (user + system < ${ms * 1000});`;
/** Says that it has come so far, and stays. */
const STAY = `console.log('done'); process.stdin.resume();`;

it('tells what each of some processes has used, their children that have ended with them', async () => {
  const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(BUSY(300))}]);`;
  const processes = [child, BUSY(100)].map((work) => spawn(process.execPath, ['-e', work + STAY]));
  await Promise.all(processes.map(({ stdout }) => once(stdout, 'data')));
  const [parent, alone] = await usagesOf(processes.map(({ pid }) => [pid ?? 0]));
  expect(parent?.cpuMs).toBeGreaterThan(300);
  // What it took to say that it is done comes on top.
  expect(alone?.cpuMs).toBeGreaterThan(100);
  expect(alone?.cpuMs).toBeLessThan(250);
  expect(alone?.residentMb).toBeGreaterThan(10);
  for (const one of processes) one.kill('SIGKILL');
});

it('knows of no use by a process that is not there', async () => {
  expect(await usagesOf([[], [2 ** 30]])).toEqual([
    { cpuMs: 0, residentMb: 0 },
    { cpuMs: 0, residentMb: 0 },
  ]);
});
