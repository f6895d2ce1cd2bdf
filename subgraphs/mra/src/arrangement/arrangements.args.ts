import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { CountryCodeScalar, DateScalar } from '@aeo-hub/core/scalars';
import { ArgsType, Field } from 'type-graphql';
import type { ArrangementStatus } from '../reference/arrangement';
import { ArrangementStatusEnum } from './enums';

@ArgsType()
export class ArrangementsArgs {
  @Field(() => ProgramCodeEnum, { nullable: true, description: 'Only this home program’s.' })
  program: ProgramCode | null;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'Only with this partner. A member state of the EU matches the EU’s.',
  })
  partner: string | null;

  @Field(() => ArrangementStatusEnum, { nullable: true, description: 'Only those of this status on the day asked.' })
  status: ArrangementStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked about. Default: today. Not in the future.' })
  on: string | null;
}
