import { Field, ID, InputType } from 'type-graphql';
import type { ConsentKind } from '../../consent';
import { DateScalar, DateTimeScalar } from '../../scalars';
import type { ConsentInput } from '../consent-said';
import { ConsentKindEnum } from './consent-kind.enum';

@InputType('MemberConsentInput', { description: 'A member’s consent to be shown to somebody, or its end.' })
export class ConsentInputType implements ConsentInput {
  @Field(() => ID, { description: 'The program’s own number of the membership, which must be on record.' })
  account: string;

  @Field(() => String, {
    description: 'To whom: a partner country or territory (ISO 3166-1 alpha-2), EU, or TRADERS for other traders.',
  })
  grantee: string;

  @Field(() => ConsentKindEnum, { description: 'Whether it is given or withdrawn.' })
  kind: ConsentKind;

  @Field(() => DateScalar, {
    description:
      'The day from which it holds, or from which it no longer holds; a day to come only with `scheduled`. A consent that has not begun is withdrawn as of the day on which it would begin.',
  })
  effectiveOn: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for a day to come, which is refused without it. Left out: false.',
  })
  scheduled?: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the program recorded it, as its file will say; not in the future. Left out: now.',
  })
  recordedAt?: string | null;

  @Field(() => String, {
    description: 'Why, or on which request; kept with the consent. At most 500 characters.',
  })
  reason: string;
}
