import { buildSchema, getOperationAST, parse } from 'graphql';
import { compiledExecution } from './compiled-execution';

/** Of an error that compiled code finds nobody is told where in the operation it arose: that tells who executed it. */
const isCompiled = async (query: string): Promise<readonly boolean[]> => {
  const { executor } = await compiledExecution(buildSchema('type Query { tug: Int! }')).load({ apollo: {} });
  const document = parse(query);
  const asked = { document, operation: getOperationAST(document), operationName: null, request: {} };
  const told = [];
  for (const _ of ['first', 'second', 'third']) {
    const { errors = [] } = (await executor?.(asked as never)) ?? {};
    told.push(errors.length === 1 && errors[0]?.locations === undefined);
  }
  return told;
};

it('compiles what is asked again', async () => {
  expect(await isCompiled('{ tug }')).toEqual([false, true, true]);
});

it('never compiles what has conditions', async () => {
  expect(await isCompiled('{ tug @include(if: true) }')).toEqual([false, false, false]);
});
