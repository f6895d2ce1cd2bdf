import { membershipFieldResolver } from '@aeo-hub/core/membership';
import { Resolver } from 'type-graphql';
import { CtpatMembership } from './ctpat-membership.type';

@Resolver(() => CtpatMembership)
export class CtpatMembershipResolver extends membershipFieldResolver(CtpatMembership) {}
