import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { executedAnswer, keptAnswer, type Answer, type Execution } from './answer';
import type { Execute } from './asked-operation';
import type { KeptAnswer } from './kept-answers';
import type { EntitiesShape } from './operation-shape';
import { isWhole, type VersionedQuestion } from './versioned-question';

/** How many of the entities were kept, and how many were not. */
interface Counted {
  readonly answer: Answer;
  readonly hits: number;
  readonly misses: number;
}

/** Answers a question for entities: each is kept by itself, and only those are executed that are not. */
export async function entitiesAnswer(
  question: VersionedQuestion,
  shape: EntitiesShape,
  scope: string,
  execute: Execute,
): Promise<Counted> {
  const { request } = question;
  const asked: unknown = request.variables?.[shape.variable];
  const representations: readonly unknown[] = Array.isArray(asked) ? asked : [];
  const keys = representations.map((representation) => scope + JSON.stringify(representation));
  const kept = keys.map((key) => question.find(key));
  const missing = [...kept.keys()].filter((position) => kept[position] === undefined);
  const counts = { hits: kept.length - missing.length, misses: missing.length };
  if (counts.hits === 0) {
    const begunAt = performance.now();
    const execution = await execute(request);
    const texts = keep(question, shape, { keys, execution, begunAt });
    if (texts === null) return { answer: executedAnswer(execution), ...counts };
    const text = () => entitiesText(shape, texts, extensionsOf(execution));
    return { answer: { ...executedAnswer(execution), text }, ...counts };
  }
  const answer = await completed(question, { shape, representations, keys, kept, missing }, execute);
  return { answer: answer ?? executedAnswer(await execute(request)), ...counts };
}

interface Found {
  readonly shape: EntitiesShape;
  readonly representations: readonly unknown[];
  readonly keys: readonly string[];
  readonly kept: readonly (KeptAnswer | undefined)[];
  /** Positions of those that are not kept. */
  readonly missing: readonly number[];
}

/** What is kept, with what is missing made now. Null: they do not tell of the same data, and all is to be made now. */
async function completed(question: VersionedQuestion, found: Found, execute: Execute): Promise<Answer | null> {
  const { shape, representations, keys, kept, missing } = found;
  const [extensions = null, ...others] = new Set(kept.flatMap((one) => (one ? [one.making.extensions] : [])));
  if (others.length > 0) return null;
  const texts = kept.map((one) => one?.text ?? 'null');
  if (missing.length === 0) return keptAnswer(entitiesText(shape, texts, extensions));

  const variables = {
    ...question.request.variables,
    [shape.variable]: missing.map((position) => representations[position]),
  };
  const begunAt = performance.now();
  const execution = await execute({ ...question.request, variables });
  const made = entitiesIn(execution, shape);
  if (made?.length !== missing.length) return null;
  if (!isWhole(execution)) return withErrors(execution, found, made, texts);
  const missingKeys = missing.map((position) => keys[position] ?? '');
  const now = keep(question, shape, { keys: missingKeys, execution, begunAt });
  if (now === null || extensionsOf(execution) !== extensions || question.hasRisen) return null;
  missing.forEach((position, index) => (texts[position] = now[index] ?? 'null'));
  return keptAnswer(entitiesText(shape, texts, extensions));
}

/** Keeps each entity of an execution. Null: it is not one from which anything may be kept. */
function keep(
  question: VersionedQuestion,
  shape: EntitiesShape,
  { keys, execution, begunAt }: { keys: readonly string[]; execution: Execution; begunAt: number },
): readonly string[] | null {
  const made = entitiesIn(execution, shape);
  if (!isWhole(execution) || made?.length !== keys.length) return null;
  const making = { begunAt, doneAt: performance.now(), extensions: extensionsOf(execution) };
  const texts = made.map((entity) => JSON.stringify(entity));
  keys.forEach((key, index) => question.keep(key, { text: texts[index] ?? 'null', making }));
  return texts;
}

/** Errors name what they are about by its position among all that was asked. */
function withErrors({ result, status }: Execution, found: Found, made: readonly unknown[], texts: string[]): Answer {
  const { shape, missing } = found;
  const entities: unknown[] = JSON.parse(`[${texts.join()}]`) as unknown[];
  missing.forEach((position, index) => (entities[position] = made[index]));
  const errors = result.errors?.map((error): GraphQLFormattedError => {
    const [field, index, ...rest] = error.path ?? [];
    if (field !== shape.responseKey || typeof index !== 'number') return error;
    return { ...error, path: [field, missing[index] ?? index, ...rest] };
  });
  const whole: FormattedExecutionResult = {
    ...result,
    data: { [shape.responseKey]: entities },
    ...(errors && { errors }),
  };
  return executedAnswer({ result: whole, status });
}

function entitiesIn({ result }: Execution, { responseKey }: EntitiesShape): readonly unknown[] | null {
  const entities: unknown = result.data?.[responseKey];
  return Array.isArray(entities) ? entities : null;
}

function extensionsOf({ result: { extensions } }: Execution): string | null {
  return extensions === undefined ? null : JSON.stringify(extensions);
}

function entitiesText({ responseKey }: EntitiesShape, texts: readonly string[], extensions: string | null): string {
  const end = extensions === null ? '' : `,"extensions":${extensions}`;
  return `{"data":{${JSON.stringify(responseKey)}:[${texts.join()}]}${end}}`;
}
