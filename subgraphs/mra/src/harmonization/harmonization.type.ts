import { describedEnum } from '@aeo-hub/core/described-enum';
import { ProgramCodeEnum, SiteValidationType } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { DateScalar } from '@aeo-hub/core/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { HarmonizationOutcome } from './harmonization';

const HarmonizationOutcomeEnum = describedEnum<HarmonizationOutcome>(
  'HarmonizationOutcome',
  'Whether PIP and CTPAT administer a company as one member.',
  {
    HARMONIZED: 'A membership of each is paired with the other.',
    NOT_HARMONIZED: 'What the caller may see names no counterpart.',
    NOT_CONFIRMED: 'The caller may not see enough to tell.',
    UNAVAILABLE: 'PIP or CTPAT did not answer in time. Never to be read as a no.',
  },
);

@ObjectType('Harmonization', {
  simpleResolvers: true,
  description: 'PIP and CTPAT administered as one membership. Everything but the outcome is null unless HARMONIZED.',
})
export class HarmonizationType {
  @Field(() => HarmonizationOutcomeEnum, { description: 'Whether they are.' })
  outcome: HarmonizationOutcome;

  @Field(() => ProgramCodeEnum, {
    nullable: true,
    description: 'Set by the location of corporate headquarters: US is hosted by CTPAT, Canada by PIP.',
  })
  host: ProgramCode | null;

  @Field(() => DateScalar, { nullable: true, description: 'From when on they are administered as one.' })
  since: string | null;

  @Field(() => SiteValidationType, { nullable: true, description: 'The one site validation that serves both.' })
  siteValidation: SiteValidationType | null;

  @Field(() => String, { nullable: true, description: 'The one desk that administers it for both.' })
  pointOfContact: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'False when the two programs’ own standings differ: nothing cascades by itself, it is shown. Told only to callers who see both memberships.',
  })
  inAgreement: boolean | null;

  @Field(() => String, { nullable: true, description: 'How they differ, in the language of the request.' })
  disagreement: string | null;
}
