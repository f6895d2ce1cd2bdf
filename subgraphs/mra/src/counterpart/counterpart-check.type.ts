import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Company } from '../company/company.type';

/** A trader's question, as the registry understood it; what it comes to is told here, where all three programs' answers meet. */
@Directive('@key(fields: "id")')
@ObjectType('CounterpartCheck', { simpleResolvers: true })
export class CounterpartCheck {
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => Boolean)
  invalid: boolean;

  @Directive('@external')
  @Field(() => [ProgramCodeEnum])
  unheard: readonly ProgramCode[];

  @Directive('@external')
  @Field(() => Company, { nullable: true })
  subject: Pick<Company, 'pip' | 'ctpat' | 'mexicanAeo'> | null;

  @Directive('@external')
  @Field(() => Company, { nullable: true })
  asker: Pick<Company, 'pip' | 'ctpat' | 'mexicanAeo'> | null;
}
