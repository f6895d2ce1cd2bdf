import type { ApolloServerPlugin } from '@apollo/server';
import { RETRY_AFTER_SECONDS } from '../limits/turns/overload';
import { ERROR_CODE } from './error-code';

/** Says by Retry-After when to ask again what ran out of time, and by 503 that nothing of it was answered. */
export function outOfTime(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body, http } }) => {
        if (body.kind !== 'single') return;
        const { data, errors = [] } = body.singleResult;
        const isLate = errors.some(({ extensions }) => extensions?.['code'] === ERROR_CODE.TIMEOUT);
        if (!isLate) return;
        http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
        if (Object.values(data ?? {}).every((value) => value === null)) http.status = 503;
      },
    }),
  };
}
