import { membershipOn, MembershipRepository } from '../../membership';
import type { ImportTrial } from '../import-trial';
import { listQuarantine } from './list-quarantine';
import { releaseRows } from './release-rows';

/** Who decides in tests. */
export const officer = { decidedBy: 'M. Tremblay', reason: 'confirmed by telephone' };

/** What is held, in short. */
export async function held(trial: ImportTrial) {
  return (await listQuarantine(trial.dataSource)).map(({ kind, account, code, line }) => ({
    kind,
    account,
    code,
    line,
  }));
}

export async function releaseAll(trial: ImportTrial): Promise<void> {
  const ids = (await listQuarantine(trial.dataSource)).map(({ id }) => id);
  await releaseRows(trial.program, trial.dataSource, ids, officer);
}

/** How account A-1 stands on a day. */
export async function standing(trial: ImportTrial, on: string, knownAt: string | null = null) {
  const repository = MembershipRepository.ofProgram(trial.dataSource);
  const [events, validations] = [await repository.events(['A-1']), await repository.validations(['A-1'])];
  return membershipOn(trial.program.rules, events, validations, { on, knownAt });
}
