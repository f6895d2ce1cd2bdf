import { AskedCompanyType, AskedIdentifierType } from '@aeo-hub/core/asked-about';
import { DateTimeScalar } from '@aeo-hub/core/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PageAsked } from './question-pages';

/** Of whom questions are to be told, as the registry says; what is told of them is told here. */
@Directive('@key(fields: "id first after askedUntil")')
@ObjectType('QuestionConnection', { simpleResolvers: true })
export class QuestionConnection implements PageAsked {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  first: number;

  @Field(() => String, { nullable: true })
  after: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  askedUntil: string | null;

  @Directive('@external')
  @Field(() => [AskedCompanyType])
  companies: readonly AskedCompanyType[];

  @Directive('@external')
  @Field(() => [AskedIdentifierType])
  identifiers: readonly AskedIdentifierType[];
}
