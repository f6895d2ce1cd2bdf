import type { ProgramCode } from '@aeo-hub/core/program';
import { ctpat } from './ctpat/ctpat';
import { mexicanAeo } from './mexican-aeo/mexican-aeo';
import { pip } from './pip/pip';
import type { SampleProgram } from './sample-program';

export const SAMPLE_PROGRAMS: Readonly<Record<ProgramCode, SampleProgram>> = {
  PIP: pip,
  CTPAT: ctpat,
  MEXICAN_AEO: mexicanAeo,
};
