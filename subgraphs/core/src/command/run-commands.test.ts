import { readArguments } from './read-arguments';
import { readDecider } from './read-decider';
import { runCommands } from './run-commands';
import { ToldToStop } from './told-to-stop';

describe('a command line', () => {
  const said: string[] = [];

  beforeEach(() => {
    said.length = 0;
    jest.spyOn(console, 'error').mockImplementation((text) => said.push(String(text)));
    jest.spyOn(console, 'log').mockImplementation((text) => said.push(String(text)));
  });

  afterEach(() => {
    process.exitCode = undefined;
    jest.restoreAllMocks();
  });

  const program = {
    name: 'npm run desk --',
    notes: 'Note.',
    commands: {
      decide: {
        usage: 'decide --by WHO --why TEXT',
        summary: 'decides',
        run: async (args: readonly string[]) => console.log(readDecider(readArguments(args, ['by', 'why'])).decidedBy),
      },
      file: {
        usage: ['file in', 'file out'],
        summary: 'files',
        run: () => Promise.reject(new ToldToStop('SIGINT', 'as told')),
      },
      fail: { usage: 'fail', summary: 'fails', run: () => Promise.reject(new Error('It could not be done.')) },
    },
  };

  it('does what it is told', async () => {
    await runCommands(program, ['decide', '--by', ' A. Officer ', '--why', 'seen']);
    expect([said, process.exitCode]).toEqual([['A. Officer'], undefined]);
  });

  it.each([[[]], [['nothing']], [['decide', '--by', 'x']], [['decide', '--unknown']]])(
    'says what it did not understand in %j, shows the usage and ends with 2',
    async (args) => {
      await runCommands(program, args);
      expect(said.at(-1)).toContain('Usage:\n  npm run desk -- decide --by WHO --why TEXT\n      decides\n');
      expect(process.exitCode).toBe(2);
    },
  );

  it('says what failed, and ends with 1', async () => {
    await runCommands(program, ['fail']);
    expect([said, process.exitCode]).toEqual([['It could not be done.'], 1]);
  });

  it('ends as a shell says of what a signal ended, when told to stop', async () => {
    await runCommands(program, ['file']);
    expect([said, process.exitCode]).toEqual([['STOPPED: as told'], 130]);
  });

  it('shows each way to use a command as it is typed, and only those of the command that is named', async () => {
    await runCommands(program, ['file', '--help']);
    expect(said[0]).toContain('Usage:\n  npm run desk -- file in\n  npm run desk -- file out\n      files\n\nNote.');
    await runCommands(program, ['--help']);
    expect(said[1]).toContain('file in');
    expect(said[1]).toContain('  npm run desk -- decide');
  });

  it('helps', async () => {
    await runCommands(program, ['decide', '--help']);
    expect([said.length, said[0], process.exitCode]).toEqual([
      1,
      expect.stringContaining('decide --by WHO'),
      undefined,
    ]);
  });
});
