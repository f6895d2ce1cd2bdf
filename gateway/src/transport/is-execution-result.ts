import type { FormattedExecutionResult } from 'graphql';

/** Whether a value has the shape of a GraphQL answer: `data` an object or null, or at least one error with a message. */
export function isExecutionResult(value: unknown): value is FormattedExecutionResult<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const { data, errors } = value;
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(hasMessage))) return false;
  return isRecord(data) || (Array.isArray(errors) && errors.length > 0 && (data === null || data === undefined));
}

function hasMessage(value: unknown): boolean {
  return isRecord(value) && typeof value['message'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
