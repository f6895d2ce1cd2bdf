import { isRefusal, type Verdict } from '../../guard';
import { cannotBeReleased } from './quarantine-refused';

/** What has not come yet cannot be known: a row that says so is released once it has, if at all. */
export function refuseFuture(verdict: Verdict): void {
  if (!isRefusal(verdict)) return;
  if (verdict.code === 'RECORDED_IN_FUTURE' || verdict.code === 'VALIDATED_IN_FUTURE') {
    throw cannotBeReleased(`It was ${verdict.detail}: until then it can be no fact.`);
  }
}
