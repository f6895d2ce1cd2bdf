import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('Problem', {
  simpleResolvers: true,
  description: 'Why there is no answer, or nothing was done, in words a person can act on.',
})
export class ProblemType {
  @Field(() => String, { description: 'Stable; for programs.' })
  code: string;

  @Field(() => String, { description: 'In the language of the request; for people.' })
  message: string;
}
