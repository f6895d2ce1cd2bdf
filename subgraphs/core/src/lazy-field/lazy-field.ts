/**
 * The value of a field that a getter computes when it is read. When the computation throws, the error itself is the value: executors of
 * GraphQL report an `Error` value as the error of that field. A getter that throws would be caught by graphql-js, but graphql-jit would
 * neither answer the request nor handle the rejection.
 */
export function lazyField<Value>(compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    // Only an executor reads it, and it looks for errors before it looks at the type.
    return (error instanceof Error ? error : new Error(String(error))) as Value;
  }
}
