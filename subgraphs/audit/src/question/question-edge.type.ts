import { Field, ObjectType } from 'type-graphql';
import { QuestionType } from './question.type';

@ObjectType('QuestionEdge', { simpleResolvers: true, description: 'A question and its place.' })
export class QuestionEdgeType {
  @Field(() => String, { description: 'Opaque; where the next page begins.' })
  cursor: string;

  @Field(() => QuestionType, { description: 'The question.' })
  node: QuestionType;
}
