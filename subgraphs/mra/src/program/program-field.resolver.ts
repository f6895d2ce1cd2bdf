import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { arrangementView } from '../arrangement/arrangement-view';
import { ArrangementType } from '../arrangement/arrangement.type';
import type { MraContext } from '../mra-context';
import { findArrangements } from '../register/find-arrangements';
import { ProgramType } from './program.type';

@Resolver(() => ProgramType)
export class ProgramFieldResolver {
  @FieldResolver(() => [ArrangementType], {
    description: 'Its arrangements on the day asked, as its administration lists them.',
  })
  arrangements(@Root() { code, on }: ProgramType, @Ctx() { reference, language }: MraContext): ArrangementType[] {
    const register = reference(null);
    return findArrangements(register.arrangements, { program: code }, on).map((found) =>
      arrangementView(found, register, null, language),
    );
  }
}
