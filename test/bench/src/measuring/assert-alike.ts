import { isDeepStrictEqual } from 'node:util';

/** One contender's answer to a question. */
export interface Answer {
  readonly contender: string;
  readonly text: string;
}

/** @throws when one of the contenders answers otherwise than the first, with where they differ */
export function assertAlike(work: string, answers: readonly Answer[]): void {
  const [first, ...others] = answers.map(({ contender, text }) => ({ contender, data: dataOf(text) }));
  for (const { contender, data } of others) {
    const difference = differenceOf('data', first?.data, data);
    if (difference) throw new Error(`${work}: ${contender} answers otherwise than ${first?.contender}: ${difference}`);
  }
}

function dataOf(text: string): unknown {
  return (JSON.parse(text) as { readonly data: unknown }).data;
}

/** The first place at which two values differ, in words; null when they are the same. */
function differenceOf(path: string, one: unknown, other: unknown): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (!isContainer(one) || !isContainer(other))
    return `${path} is ${JSON.stringify(other)}, not ${JSON.stringify(one)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = differenceOf(`${path}.${key}`, one[key], other[key]);
    if (difference) return difference;
  }
  return `${path} is of another kind`;
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
