import { IdentifierType } from '@aeo-hub/core/identifier';
import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CompanyType } from '../company/company.type';
import { ProblemType } from '@aeo-hub/core/problem';

@Directive('@key(fields: "id")')
@ObjectType('CounterpartCheck', {
  simpleResolvers: true,
  description:
    'What a trader is told of its counterpart, today: confirmed in good standing, or not confirmed. Nothing else.',
})
export class CounterpartCheckType {
  /** Within one request: what mra is asked by. */
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The identifier asked.' })
  id: string;

  @Field(() => IdentifierType, { description: 'What was asked, as normalized.' })
  identifier: IdentifierType;

  @Field(() => ProblemType, {
    nullable: true,
    description: 'Why the identifier is invalid, in words a person can act on. Null for every other outcome.',
  })
  problem: ProblemType | null;

  @Directive('@inaccessible')
  @Field(() => Boolean, { description: 'The value cannot be an identifier of its scheme.' })
  invalid: boolean;

  @Directive('@inaccessible')
  @Field(() => [ProgramCodeEnum], {
    description: 'Programs that the registry cannot hear: where it is not confirmed, one of them might have done so.',
  })
  unheard: readonly ProgramCode[];

  @Directive('@inaccessible')
  @Field(() => CompanyType, { nullable: true, description: 'The one company that carries it, if there is one.' })
  subject: CompanyType | null;

  @Directive('@inaccessible')
  @Field(() => CompanyType, { nullable: true, description: 'The company in whose name a carrier asks.' })
  asker: CompanyType | null;
}
