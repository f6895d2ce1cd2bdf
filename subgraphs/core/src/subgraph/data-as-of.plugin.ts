import type { ApolloServerPlugin } from '@apollo/server';
import { isInternal } from './is-internal';
import type { OpenSubgraph } from './subgraph-definition';
import type { RequestContext } from './request-context';

/** The extension of an answer that says how fresh its data is: an instant, or null before there is any. */
export const DATA_AS_OF = 'dataAsOf';

/**
 * Says beside every answer how fresh the data is that it was made of, whatever was selected. When that cannot be told, neither could
 * the answer be: the call fails. Unless it has failed already, as it does when what reads the data reads this with it.
 */
export function saysDataAsOf<Context extends RequestContext>({
  dataAsOf,
}: OpenSubgraph<Context>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body }, contextValue }) => {
        if (!dataAsOf || body.kind !== 'single') return;
        const { singleResult } = body;
        try {
          singleResult.extensions = { ...singleResult.extensions, [DATA_AS_OF]: await dataAsOf(contextValue) };
        } catch (error) {
          if (!singleResult.errors?.some(({ extensions }) => isInternal(extensions?.['code']))) throw error;
        }
      },
    }),
  };
}
