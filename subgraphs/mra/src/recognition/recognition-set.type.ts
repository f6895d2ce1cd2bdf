import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { Field, ObjectType } from 'type-graphql';
import { RecognitionType } from './recognition.type';

@ObjectType('RecognitionSet', {
  simpleResolvers: true,
  description: 'What a company’s memberships are worth under the arrangements they touch.',
})
export class RecognitionSetType {
  @Field(() => Boolean, {
    description:
      'True when every program answered. When false, absence from `items` means nothing for the programs in `unavailable`.',
  })
  complete: boolean;

  @Field(() => [ProgramCodeEnum], { description: 'The programs that did not answer.' })
  unavailable: ProgramCode[];

  @Field(() => [RecognitionType], {
    description: 'By program (PIP, CTPAT, MEXICAN_AEO), then partner country, then the membership’s order.',
  })
  items: RecognitionType[];
}
