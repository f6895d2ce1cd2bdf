import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType('MatchFeature', {
  simpleResolvers: true,
  description: 'One thing that a score is made of.',
})
export class MatchFeatureType {
  @Field(() => String, { description: 'WORDS, TRIGRAMS, LEGAL_FORM or, when a country is asked, COUNTRY.' })
  name: string;

  @Field(() => Float, { description: '0 to 1.' })
  score: number;

  @Field(() => Float, { description: 'Its share in the whole score; the shares of all features make 1.' })
  weight: number;

  @Field(() => String, { description: 'What was compared, in words.' })
  explanation: string;
}
