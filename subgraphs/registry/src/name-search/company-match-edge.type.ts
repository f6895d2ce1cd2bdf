import { Field, Float, ObjectType } from 'type-graphql';
import { CompanyType } from '../company/company.type';
import { MatchFeatureType } from './match-feature.type';

@ObjectType('CompanyMatchEdge', { simpleResolvers: true, description: 'A company found by name, and why.' })
export class CompanyMatchEdgeType {
  @Field(() => String, { description: 'Opaque; where the next page begins.' })
  cursor: string;

  @Field(() => CompanyType, { description: 'The company.' })
  node: CompanyType;

  @Field(() => Float, { description: 'How well its best name answers to the name asked, 0 to 1.' })
  score: number;

  @Field(() => [MatchFeatureType], { description: 'What the score is made of.' })
  features: MatchFeatureType[];
}
