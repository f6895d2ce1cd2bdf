import { DateTimeScalar } from '@aeo-hub/core/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AskedCompanyType, AskedIdentifierType } from '@aeo-hub/core/asked-about';

/** A page of questions that is to be told of whom the registry says; the audit tells it. */
@Directive('@key(fields: "id first after askedUntil")')
@ObjectType('QuestionConnection', {
  simpleResolvers: true,
  description:
    'Questions that were asked about a company, newest first. docs/audit.md says which, and how much of them is told.',
})
export class QuestionConnectionType {
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'Whose questions they are; within one request.' })
  id: string;

  @Directive('@inaccessible')
  @Field(() => Int, { description: 'How many at a time.' })
  first: number;

  @Directive('@inaccessible')
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' })
  after: string | null;

  @Directive('@inaccessible')
  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was asked until then; null: until now.' })
  askedUntil: string | null;

  @Directive('@inaccessible')
  @Field(() => [AskedCompanyType], { description: 'As which companies its accounts could be shown, and when.' })
  companies: readonly AskedCompanyType[];

  @Directive('@inaccessible')
  @Field(() => [AskedIdentifierType], {
    description: 'By which identifiers its accounts could be asked for, and when.',
  })
  identifiers: readonly AskedIdentifierType[];
}
