/** A part of an answer. */
export type Answered = Record<string, unknown>;

export function isObject(value: unknown): value is Answered {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
