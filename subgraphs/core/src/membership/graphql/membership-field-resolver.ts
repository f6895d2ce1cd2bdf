import { concurrently } from '../../concurrently';
import { Ctx, Directive, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { consentsOn, TRADERS } from '../../consent';
import { CountryCodeScalar } from '../../scalars';
import { harmonizationOn } from '../harmonization-on';
import { sitesOn } from '../sites-on';
import { HarmonizationClaimType } from './harmonization-claim.type';
import { harmonizationClaimView } from './harmonization-claim-view';
import { scheduledOn } from '../status-on';
import { MembershipChangeType } from './membership-change.type';
import type { MembershipType } from './membership.type';
import type { ProgramContext } from './program-context';
import { SiteType } from './site.type';
import { siteView } from './site-view';

/**
 * The fields of a membership that are looked up only when asked for, for a program's own membership type. The inaccessible
 * ones are for the mra subgraph, which gets them in its representations.
 */
export function membershipFieldResolver(membershipType: ClassType<MembershipType>) {
  @Resolver(() => membershipType)
  abstract class MembershipFieldResolver {
    @FieldResolver(() => [SiteType], {
      description: 'Its sites, by their number. Shown to the program’s own officers only; empty for everybody else.',
    })
    async sites(@Root() membership: MembershipType, @Ctx() { loaders, language }: ProgramContext): Promise<SiteType[]> {
      const { account, at, disclosure } = membership;
      if (disclosure !== 'OWN') return [];
      const [versions, validations] = await concurrently(
        () => loaders.sites.load(account),
        () => loaders.validations.load(account),
      );
      return sitesOn(versions, validations, at).map((site) => siteView(site, membership, language));
    }

    @FieldResolver(() => [MembershipChangeType], {
      description:
        'What is on record of days to come, soonest first. Shown to the program’s own officers only; empty for everybody else.',
    })
    async scheduled(
      @Root() { account, at, disclosure }: MembershipType,
      @Ctx() { loaders }: ProgramContext,
    ): Promise<readonly MembershipChangeType[]> {
      return disclosure === 'OWN' ? scheduledOn(await loaders.events.load(account), at) : [];
    }

    @Directive('@inaccessible')
    @FieldResolver(() => [CountryCodeScalar], {
      description: 'The partners that it may be shared with on the day asked.',
    })
    async consents(
      @Root() { account, at, disclosure }: MembershipType,
      @Ctx() { loaders, disclosures }: ProgramContext,
    ): Promise<string[]> {
      const partners = consentsOn(await loaders.consents.load(account), at).filter((grantee) => grantee !== TRADERS);
      if (disclosure === 'OWN') return partners;
      const concerned = disclosures.partners();
      return partners.filter((partner) => concerned.includes(partner));
    }

    @Directive('@inaccessible')
    @FieldResolver(() => Boolean, { description: 'Whether it may be confirmed to other traders on the day asked.' })
    async sharedWithTraders(
      @Root() { account, at, disclosure }: MembershipType,
      @Ctx() { loaders }: ProgramContext,
    ): Promise<boolean> {
      // Whether a member lets traders confirm it is no business of another administration's.
      if (disclosure === 'EXCHANGED') return false;
      return consentsOn(await loaders.consents.load(account), at).includes(TRADERS);
    }

    @Directive('@inaccessible')
    @FieldResolver(() => HarmonizationClaimType, {
      nullable: true,
      description: 'What the program holds of its harmonization; null when it is not harmonized.',
    })
    async harmonization(
      @Root() { account, at, disclosure }: MembershipType,
      @Ctx() { loaders }: ProgramContext,
    ): Promise<HarmonizationClaimType | null> {
      const claim = harmonizationOn(await loaders.harmonizations.load(account), at);
      if (!claim || disclosure === 'CONFIRMATION') return null;
      const view = harmonizationClaimView(claim);
      return disclosure === 'OWN' ? view : { ...view, siteValidation: null, pointOfContact: null };
    }
  }
  return MembershipFieldResolver;
}
