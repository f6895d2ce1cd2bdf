import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../scalars';
import { SiteValidationType } from './site-validation.type';

/** Not for clients: the hub's mra subgraph makes `Harmonization` of what both programs claim. */
@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType('HarmonizationClaim', {
  simpleResolvers: true,
  description: 'What one program holds of the harmonization of a membership with one of the other program.',
})
export class HarmonizationClaimType {
  @Field(() => String, { description: 'The other program’s account number.' })
  counterpartAccount: string;

  @Field(() => DateScalar, { description: 'From when on the two are administered as one.' })
  since: string;

  @Field(() => SiteValidationType, { nullable: true, description: 'The one site validation that serves both.' })
  siteValidation: SiteValidationType | null;

  @Field(() => String, { nullable: true, description: 'The one desk that both sides turn to.' })
  pointOfContact: string | null;
}
