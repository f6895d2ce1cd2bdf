import type { ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

type Line = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly is: (line: Line) => boolean;
  readonly resolve: (line: Line) => void;
}

/** What a process and its workers print, from the moment that this is made. */
export class PrintedLines {
  private readonly lines: string[] = [];
  private readonly waiting: Waiting[] = [];
  /** Fulfilled when none of them has its output open any more. */
  readonly ended: Promise<unknown>;

  constructor(child: ChildProcess) {
    const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
    this.ended = Promise.all(
      streams.map((stream) => {
        const reader = createInterface({ input: stream }).on('line', (line) => this.hear(line));
        return new Promise((resolve) => reader.once('close', resolve));
      }),
    );
  }

  text(): string {
    return this.lines.join('\n');
  }

  /** How often something was said. */
  count(message: string): number {
    return this.objects().filter(({ msg }) => msg === message).length;
  }

  /** The first line that says this, and of which this holds too; also one to come. */
  first(message: string, also: (line: Line) => boolean = () => true): Promise<Line> {
    const is = (line: Line): boolean => line['msg'] === message && also(line);
    const found = this.objects().find(is);
    return found ? Promise.resolve(found) : new Promise((resolve) => this.waiting.push({ is, resolve }));
  }

  /** The process ids of the workers that said that they answer. */
  workers(): readonly number[] {
    return this.objects().flatMap(({ msg, workerPid }) => (msg === 'a worker answers' ? [Number(workerPid)] : []));
  }

  /** Resolves when nobody takes a connection at an address. */
  async noneListens(url: string): Promise<void> {
    const { hostname, port } = new URL(url);
    const isTaken = () =>
      new Promise<boolean>((resolve) => {
        const socket = connect(Number(port), hostname, () => resolve(true));
        socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
      });
    while (await isTaken());
  }

  private objects(): readonly Line[] {
    return this.lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  }

  private hear(line: string): void {
    this.lines.push(line);
    if (!line.startsWith('{')) return;
    const object = JSON.parse(line) as Line;
    for (const { is, resolve } of this.waiting) if (is(object)) resolve(object);
  }
}
