import { CountryCodeScalar } from '@aeo-hub/core/scalars';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { harmonizationView } from '../harmonization/harmonization-view';
import { HarmonizationType } from '../harmonization/harmonization.type';
import { harmonizationToldTo } from '../harmonization/harmonization-told-to';
import { harmonize } from '../harmonization/harmonize';
import type { MraContext } from '../mra-context';
import { recognitionsToldTo } from '../recognition/recognitions-told-to';
import { recognise } from '../recognition/recognise';
import { recognitionSetView } from '../recognition/recognition-set-view';
import { RecognitionSetType } from '../recognition/recognition-set.type';
import { Company } from './company.type';
import { programAnswers } from './program-answers';
import { COMPANY_REQUIRES } from './requires';

@Resolver(() => Company)
export class CompanyResolver {
  @Directive(COMPANY_REQUIRES)
  @FieldResolver(() => HarmonizationType, {
    nullable: true,
    description:
      'PIP and CTPAT administered as one membership, and whether the two still agree. Null only when it could not be computed.',
  })
  harmonization(@Root() company: Company, @Ctx() { caller, language, today }: MraContext): HarmonizationType {
    const { PIP: pip, CTPAT: ctpat } = programAnswers(company);
    const harmonization = harmonize({ pip, ctpat, headquarters: company.headquarters, on: company.on, today });
    return harmonizationView(harmonizationToldTo(caller, harmonization, [pip, ctpat]), language);
  }

  @Directive(COMPANY_REQUIRES)
  @FieldResolver(() => RecognitionSetType, {
    nullable: true,
    description:
      'Every arrangement that one of its memberships touches, in one partner country or in all, with why and why not. A member state of the EU matches the EU’s. Null only when it could not be computed.',
  })
  recognitions(
    @Root() company: Company,
    @Arg('in', () => CountryCodeScalar, {
      nullable: true,
      description: 'Only what this country, territory or union would grant.',
    })
    partner: string | null,
    @Ctx() { reference, caller, language, today }: MraContext,
  ): RecognitionSetType {
    const register = reference(company.knownAt);
    const own = caller.role === 'OFFICER' ? caller.programs : [];
    const question = { answers: programAnswers(company), on: company.on, today, in: partner ?? null, own };
    const told = recognitionsToldTo(caller, recognise(question, register), company.on);
    return recognitionSetView(told, register, company.knownAt, language);
  }
}
