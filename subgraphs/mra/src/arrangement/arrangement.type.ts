import { MemberTypeType } from '@aeo-hub/core/member-type';
import type { Confidence } from '@aeo-hub/core/reference-data';
import { CountryCodeScalar, PartialDateScalar } from '@aeo-hub/core/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { BenefitType } from '../benefit/benefit.type';
import { ProgramType } from '../program/program.type';
import type { Direction } from '../reference/arrangement';
import type { StatusOnDay } from '../register/arrangement-on';
import { ArrangementStatusEnum, ConfidenceEnum, DirectionEnum } from './enums';
import { PartnerProgramType } from './partner-program.type';

@ObjectType('Arrangement', {
  simpleResolvers: true,
  description:
    'A mutual recognition arrangement (MRA) between a home program and a partner’s, or what is known on the way to one.',
})
export class ArrangementType {
  @Field(() => ID, {
    description:
      'A key of this answer for client caches: the same arrangement on another day, or as known at another instant, has another. Opaque; `code` stays the same.',
  })
  id: string;

  @Field(() => String, { description: 'The home program and the partner: `PIP-JP`. Never changes.' })
  code: string;

  @Field(() => ProgramType, { description: 'The home program.' })
  program: ProgramType;

  @Field(() => PartnerProgramType, { description: 'The other side.' })
  partner: PartnerProgramType;

  @Field(() => CountryCodeScalar, { description: 'The partner country, customs territory or union.' })
  partnerCountry: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Null when no signature was found.' })
  signedOn: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'The date it was implemented, else signed, while status is IN_FORCE; else null. Recognition starts here.',
  })
  inForceSince: string | null;

  @Field(() => ArrangementStatusEnum, { description: 'How far it had come on the day asked.' })
  status: StatusOnDay;

  @Field(() => String, { description: 'Arrangements that share one text share this (the Pacific Alliance’s).' })
  instrument: string;

  @Field(() => [MemberTypeType], { nullable: true, description: 'Null: all of the program’s member types.' })
  memberTypes: MemberTypeType[] | null;

  @Field(() => DirectionEnum, { description: 'Which flow of goods it covers.' })
  direction: Direction;

  @Field(() => [BenefitType], { description: 'What may be granted under it.' })
  benefits: BenefitType[];

  @Field(() => ConfidenceEnum, { description: 'How sure this row is.' })
  confidence: Confidence;

  @Field(() => String, { description: 'Where it is read.' })
  source: string;
}
