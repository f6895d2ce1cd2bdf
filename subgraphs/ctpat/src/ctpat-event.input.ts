import { EventInputType } from '@aeo-hub/core/record';
import { Field, InputType } from 'type-graphql';
import { CtpatTierEnum, type CtpatTier } from './ctpat-tier.enum';

@InputType('CtpatEventInput', {
  description:
    'A step in the life of a membership in the Customs Trade Partnership Against Terrorism (CTPAT), United States.',
})
export class CtpatEventInput extends EventInputType {
  @Field(() => CtpatTierEnum, {
    nullable: true,
    description: 'The tier from that day on; left out: as on record.',
  })
  tier?: CtpatTier | null;
}
