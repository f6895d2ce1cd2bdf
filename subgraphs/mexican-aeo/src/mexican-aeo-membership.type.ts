import type { Modality } from '@aeo-hub/core/member-type';
import { MembershipType } from '@aeo-hub/core/membership';
import { DateScalar } from '@aeo-hub/core/scalars';
import { Field, ObjectType } from 'type-graphql';
import { ModalityEnum } from './modality.enum';

@ObjectType('MexicanAeoMembership', {
  implements: MembershipType,
  simpleResolvers: true,
  description: 'A membership in the Operador Económico Autorizado program (Mexican AEO), Mexico.',
})
export class MexicanAeoMembership extends MembershipType {
  @Field(() => ModalityEnum, { description: 'The modality that the line of business (rubro) belongs to.' })
  modality: Modality;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of the authorization on the day asked; null while an applicant. Two years, renewable (RGCE 2026, rule 7.1.6).',
  })
  validUntil: string | null;
}
