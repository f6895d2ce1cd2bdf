import { memberType, type Modality } from '@aeo-hub/core/member-type';
import { membershipFieldResolver } from '@aeo-hub/core/membership';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { MexicanAeoMembership } from './mexican-aeo-membership.type';
import { ModalityEnum } from './modality.enum';

@Resolver(() => MexicanAeoMembership)
export class MexicanAeoMembershipResolver extends membershipFieldResolver(MexicanAeoMembership) {
  @FieldResolver(() => ModalityEnum, { description: 'The modality that the line of business (rubro) belongs to.' })
  modality(@Root() membership: MexicanAeoMembership): Modality {
    return memberType('MEXICAN_AEO', membership.memberType.code)?.modality ?? 'OEA';
  }
}
