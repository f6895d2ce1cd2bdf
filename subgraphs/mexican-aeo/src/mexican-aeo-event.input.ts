import { EventInputType } from '@aeo-hub/core/record';
import { DateScalar } from '@aeo-hub/core/scalars';
import { Field, InputType } from 'type-graphql';

@InputType('MexicanAeoEventInput', {
  description: 'A step in the life of a membership in the Operador Económico Autorizado program (Mexican AEO), Mexico.',
})
export class MexicanAeoEventInput extends EventInputType {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of the authorization; to be given with autorizado and renovado.',
  })
  validUntil?: string | null;
}
