import { describedEnum } from '@aeo-hub/core/described-enum';
import { IdentifierType } from '@aeo-hub/core/identifier';
import { Field, ObjectType } from 'type-graphql';
import { CompanyType } from '../company/company.type';
import type { Lookup } from '../lookup/lookup.service';
import { ProblemType } from '@aeo-hub/core/problem';

const LookupOutcomeEnum = describedEnum<Lookup['outcome']>('LookupOutcome', 'What became of one identifier asked.', {
  FOUND: 'One company carries it.',
  NOT_CONFIRMED:
    'Unknown, not shared with this caller, or no arrangement lets this caller ask: the three read exactly alike.',
  UNAVAILABLE:
    'Nothing is found by what can be said now, and a program that might know it cannot be heard. Never to be read as a no; whoever is asked about, the answer is this.',
  INVALID_IDENTIFIER: 'The value cannot be an identifier of that scheme (length, alphabet, check digit).',
  AMBIGUOUS:
    'It does not tell one company from others: several that this caller may see carry it (a MID is not unique), or it is a generic RFC or a placeholder. Ask with a stronger identifier.',
});

@ObjectType('CompanyLookup', { simpleResolvers: true, description: 'The answer for one identifier asked.' })
export class CompanyLookupType {
  @Field(() => IdentifierType, { description: 'What was asked, as normalized.' })
  identifier: IdentifierType;

  @Field(() => LookupOutcomeEnum, { description: 'What became of it.' })
  outcome: Lookup['outcome'];

  @Field(() => CompanyType, { nullable: true, description: 'Set when, and only when, outcome is FOUND.' })
  company: CompanyType | null;

  @Field(() => ProblemType, {
    nullable: true,
    description: 'Why it is not FOUND, in words a person can act on; the code is stable.',
  })
  problem: ProblemType | null;
}
