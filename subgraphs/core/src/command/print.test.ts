import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { endProgress, print, printError, printProgress } from './print';

const REPOSITORY = join(__dirname, '..', '..', '..', '..');

describe('what commands print', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['standard output', 'log', print],
    ['standard error', 'error', printError],
  ] as const)('on %s has the line feeds between its lines, and no other', (_, method, printed) => {
    const written = jest.spyOn(console, method).mockImplementation(() => undefined);
    printed('Applied:', 'a\n\u001b[2Jb.csv');
    expect(written.mock.calls).toEqual([[String.raw`Applied:${'\n'}a\u000a\u001b[2Jb.csv`]]);
  });

  it('of progress steers a terminal itself, and lets no text do so', () => {
    let written = '';
    const write = (text: string) => Boolean((written += text));
    printProgress('\u001b[1mone', { write, isTTY: true });
    endProgress({ write, isTTY: true });
    expect(written).toBe(`\r\u001b[K${String.raw`\u001b[1mone`}\r\u001b[K`);
    written = '';
    printProgress('\u009btwo', { write, isTTY: false });
    endProgress({ write, isTTY: false });
    expect(written).toBe(`${String.raw`\u009btwo`}\n`);
  });

  it('passes through this module alone', () => {
    const writing = /\bconsole\s*[.[]|\bprocess\s*\.\s*(stdout|stderr|_rawDebug)|\bwriteSync\b/;
    const sources = [...readSources('gateway/src'), ...readSources('schema/src'), ...readSources('test/bench/src')];
    for (const name of readdirSync(join(REPOSITORY, 'subgraphs')))
      sources.push(...readSources(`subgraphs/${name}/src`));
    expect(sources.length).toBeGreaterThan(800);
    const writers = sources.filter(([, text]) => writing.test(text)).map(([path]) => path);
    expect(writers.toSorted()).toEqual(['subgraphs/core/src/command/print.ts', ...CONTENDERS]);
  });
});

/** Processes that the benchmark starts in the place of the hub, and none of its commands. */
const CONTENDERS = ['test/bench/src/contenders/apollo-gateway.main.ts', 'test/bench/src/contenders/floor/main.ts'];

/** What is delivered: neither tests nor what only they use. */
function readSources(folder: string): (readonly [path: string, text: string])[] {
  const entries = readdirSync(join(REPOSITORY, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter(({ name }) => name.endsWith('.ts') && !/\.test(-kit)?\.ts$/.test(name));
  return files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [relative(REPOSITORY, path), readFileSync(path, 'utf8')];
  });
}
