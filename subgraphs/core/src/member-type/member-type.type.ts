import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('MemberType', { simpleResolvers: true, description: 'A line of business that a program admits.' })
export class MemberTypeType {
  @Field(() => String, { description: 'The code; never changes.' })
  code: string;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  name: string;
}
