import { readArguments } from './read-arguments';
import { readDecider } from './read-decider';
import { runCommands } from './run-commands';

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
    name: 'desk',
    notes: 'Note.',
    commands: {
      decide: {
        usage: 'decide --by WHO --why TEXT',
        summary: 'decides',
        run: async (args: readonly string[]) => console.log(readDecider(readArguments(args, ['by', 'why'])).decidedBy),
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
      expect(said.at(-1)).toContain('Usage: desk COMMAND');
      expect(process.exitCode).toBe(2);
    },
  );

  it('says what failed, and ends with 1', async () => {
    await runCommands(program, ['fail']);
    expect([said, process.exitCode]).toEqual([['It could not be done.'], 1]);
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
