import type { ProgramCode } from '../program';
import ctpat from './ctpat.json';
import type { MemberType } from './member-type';
import mexicanAeo from './mexican-aeo.json';
import pip from './pip.json';
import { readMemberTypes } from './read-member-types';

const MEMBER_TYPES: Readonly<Record<ProgramCode, readonly MemberType[]>> = {
  PIP: readMemberTypes('PIP', pip),
  CTPAT: readMemberTypes('CTPAT', ctpat),
  MEXICAN_AEO: readMemberTypes('MEXICAN_AEO', mexicanAeo),
};

/** The member types of a program, in the order in which the program lists them. */
export function memberTypesOf(program: ProgramCode): readonly MemberType[] {
  return MEMBER_TYPES[program];
}
