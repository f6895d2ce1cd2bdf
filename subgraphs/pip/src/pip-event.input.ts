import { EventInputType } from '@aeo-hub/core/record';
import { InputType } from 'type-graphql';

@InputType('PipEventInput', {
  description: 'A step in the life of a membership in Partners in Protection (PIP), Canada.',
})
export class PipEventInput extends EventInputType {}
