import { Ctx, Query, Resolver } from 'type-graphql';
import type { MraContext } from '../mra-context';
import { generalBenefit } from '../recognition/benefit-view';
import { benefitInLanguage } from './benefit-in-language';
import { BenefitType } from './benefit.type';

@Resolver()
export class BenefitResolver {
  @Query(() => [BenefitType], {
    nullable: true,
    description:
      'Every benefit that a program or an arrangement may grant, with its conditions. Null only with an error that says why.',
  })
  benefits(@Ctx() { reference, language }: MraContext): BenefitType[] {
    const { benefits, programs } = reference(null);
    return benefits.map((benefit) => benefitInLanguage(generalBenefit(benefit, programs), language));
  }
}
