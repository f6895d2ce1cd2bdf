import { Directive, Field, ObjectType } from 'type-graphql';
import type { ProgramCode } from '../../program';
import { DateScalar } from '../../scalars';
import { ProgramCodeEnum } from './enums';

@Directive('@shareable')
@ObjectType('SiteValidation', { simpleResolvers: true, description: 'A visit that found a site in order.' })
export class SiteValidationType {
  @Field(() => ProgramCodeEnum, { description: 'The program that visited.' })
  performedBy: ProgramCode;

  @Field(() => DateScalar, { description: 'The day of the validation.' })
  on: string;
}
