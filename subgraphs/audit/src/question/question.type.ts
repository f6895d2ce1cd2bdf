import { IdentifierType } from '@aeo-hub/core/identifier';
import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { CountryCodeScalar, DateTimeScalar } from '@aeo-hub/core/scalars';
import { Field, ObjectType } from 'type-graphql';
import { AskerRoleEnum, type AskerRole } from './asker-role.enum';
import { QuestionKindEnum, type QuestionKind } from './question-kind.enum';
import { QuestionOutcomeEnum, type QuestionOutcome } from './question-outcome.enum';

@ObjectType('Asker', { simpleResolvers: true, description: 'Who asked, as far as it is told.' })
export class AskerType {
  @Field(() => AskerRoleEnum, { description: 'In what role.' })
  role: AskerRole;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'Of a partner: its country or union. Told to officers.',
  })
  country: string | null;

  @Field(() => [ProgramCodeEnum], { nullable: true, description: 'Of an officer: the programs. Told to officers.' })
  programs: readonly ProgramCode[] | null;

  @Field(() => IdentifierType, {
    nullable: true,
    description:
      'Of a carrier: its company, by what its token names it. Told to officers, but for numbers of natural persons.',
  })
  company: IdentifierType | null;
}

@ObjectType('Question', { simpleResolvers: true, description: 'That somebody asked about a company.' })
export class QuestionType {
  @Field(() => DateTimeScalar, { description: 'When it was answered.' })
  at: Date;

  @Field(() => QuestionKindEnum, { description: 'How it was asked.' })
  kind: QuestionKind;

  @Field(() => AskerType, { description: 'Who asked.' })
  asker: AskerType;

  @Field(() => String, { nullable: true, description: 'What for, as the asker said. Told to officers.' })
  purpose: string | null;

  @Field(() => IdentifierType, {
    nullable: true,
    description: 'By which identifier. Told to officers of a program that asserts it.',
  })
  identifier: IdentifierType | null;

  @Field(() => QuestionOutcomeEnum, { description: 'What became of it.' })
  outcome: QuestionOutcome;
}
