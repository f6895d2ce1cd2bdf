import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import { PageInfoType } from '@aeo-hub/core/page';
import type { ProgramCode } from '@aeo-hub/core/program';
import { Field, Int, ObjectType } from 'type-graphql';
import { CompanyMatchEdgeType } from './company-match-edge.type';

@ObjectType('CompanyMatchConnection', {
  simpleResolvers: true,
  description: 'Companies found by name, best first; of companies that match alike, by legal name.',
})
export class CompanyMatchConnectionType {
  @Field(() => [CompanyMatchEdgeType], { description: 'The companies of this page.' })
  edges: CompanyMatchEdgeType[];

  @Field(() => PageInfoType, { description: 'Where this page stands.' })
  pageInfo: PageInfoType;

  @Field(() => Int, { description: 'How many were found on all pages; at most 200, for worse matches are not given.' })
  totalCount: number;

  @Field(() => [ProgramCodeEnum], {
    description:
      'Programs that cannot be heard at the moment: that a company is missing says nothing of their members.',
  })
  unavailable: readonly ProgramCode[];
}
