import { MembershipType } from '@aeo-hub/core/membership';
import { ObjectType } from 'type-graphql';

@ObjectType('PipMembership', {
  implements: MembershipType,
  simpleResolvers: true,
  description: 'A membership in Partners in Protection (PIP), Canada.',
})
export class PipMembership extends MembershipType {}
