import { membershipFieldResolver } from '@aeo-hub/core/membership';
import { Resolver } from 'type-graphql';
import { PipMembership } from './pip-membership.type';

@Resolver(() => PipMembership)
export class PipMembershipResolver extends membershipFieldResolver(PipMembership) {}
