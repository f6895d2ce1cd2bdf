import { PROGRAM_CODES, type ProgramCode } from '../program';
import type { MemberType } from './member-type';
import { memberTypesOf } from './member-types-of';

const BY_CODE: ReadonlyMap<string, MemberType> = new Map(
  PROGRAM_CODES.flatMap((program) => memberTypesOf(program).map((type) => [`${program} ${type.code}`, type] as const)),
);

/** The program's member type of that code, or null: codes are the program's own, and a record may carry one that is not known. */
export function memberType(program: ProgramCode, code: string): MemberType | null {
  return BY_CODE.get(`${program} ${code}`) ?? null;
}
