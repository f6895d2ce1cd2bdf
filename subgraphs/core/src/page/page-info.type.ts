import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands among all.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'True when more follow.' })
  hasNextPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last one of this page; null when it is empty.',
  })
  endCursor: string | null;
}
