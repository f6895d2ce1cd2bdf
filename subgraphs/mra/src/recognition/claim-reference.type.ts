import { CountryCodeScalar } from '@aeo-hub/core/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Evidence } from '../reference/claim-mechanism';
import { EvidenceEnum } from './evidence.enum';

@ObjectType('ClaimReference', {
  simpleResolvers: true,
  description: 'How an import declaration names a foreign trusted trader.',
})
export class ClaimReferenceType {
  @Field(() => CountryCodeScalar, { description: 'Where the goods are imported.' })
  importingInto: string;

  @Field(() => String, { description: 'The field of the declaration or system, in the language of the request.' })
  field: string;

  @Field(() => [String], { description: 'What goes into it, in the order in which it is entered.' })
  values: string[];

  @Field(() => String, { nullable: true, description: 'Who enters it; null when that is not known.' })
  enteredBy: string | null;

  @Field(() => EvidenceEnum, { description: 'How sure this is.' })
  evidence: Evidence;

  @Field(() => String, { description: 'Where it is read.' })
  source: string;
}
