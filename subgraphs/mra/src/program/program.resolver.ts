import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { MraContext } from '../mra-context';
import { programView } from './program-view';
import { ProgramType } from './program.type';

@Resolver()
export class ProgramResolver {
  @Query(() => [ProgramType], {
    nullable: true,
    description: 'The three home programs. Null only with an error that says why.',
  })
  programs(@Ctx() { reference, today, language }: MraContext): ProgramType[] {
    return PROGRAM_CODES.map((code) => programView(reference(null).programs[code], today, language));
  }

  @Query(() => ProgramType, { nullable: true, description: 'One home program.' })
  program(
    @Arg('code', () => ProgramCodeEnum, { description: 'Which one.' }) code: ProgramCode,
    @Ctx() { reference, today, language }: MraContext,
  ): ProgramType {
    return programView(reference(null).programs[code], today, language);
  }
}
