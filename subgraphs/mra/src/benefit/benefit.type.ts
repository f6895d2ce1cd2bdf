import { Field, ObjectType } from 'type-graphql';

@ObjectType('Benefit', {
  simpleResolvers: true,
  description: 'What a partner may grant; never a promise of release.',
})
export class BenefitType {
  @Field(() => String, { description: 'The code; never changes.' })
  code: string;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  name: string;

  @Field(() => String, { description: 'What it consists of, in the language of the request.' })
  description: string;

  @Field(() => String, {
    nullable: true,
    description: 'What else must hold that the hub cannot know, such as a driver’s card.',
  })
  condition: string | null;

  @Field(() => String, { description: 'Where it is read.' })
  source: string;
}
