import { Field, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands among all.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'True when more companies follow.' })
  hasNextPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last company of this page; null when it is empty.',
  })
  endCursor: string | null;
}
