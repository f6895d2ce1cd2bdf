import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { IdentifierSchemeEnum, type IdentifierScheme } from '../identifier';
import { ProgramCodeEnum } from '../membership';
import type { ProgramCode } from '../program';
import { DateTimeScalar } from '../scalars';
import type { AskedCompany, AskedIdentifier, KnownFor } from './asked-about';

@ObjectType({ simpleResolvers: true })
abstract class KnownForType implements KnownFor {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Known from this instant on; null: always.' })
  from: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'No longer known at this instant; null: still known.' })
  until: string | null;
}

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType('AskedCompany', { simpleResolvers: true, description: 'A company that an account was linked to.' })
export class AskedCompanyType extends KnownForType implements AskedCompany {
  @Field(() => ID, { description: 'The hub’s own number of the company.' })
  companyId: string;

  @Field(() => ProgramCodeEnum, { description: 'The program of the account.' })
  program: ProgramCode;
}

@Directive('@inaccessible')
@Directive('@shareable')
@ObjectType('AskedIdentifier', {
  simpleResolvers: true,
  description: 'An identifier that a program asserted of an account.',
})
export class AskedIdentifierType extends KnownForType implements AskedIdentifier {
  @Field(() => ProgramCodeEnum, { nullable: true, description: 'The program; null: the token of the asker said so.' })
  program: ProgramCode | null;

  @Field(() => IdentifierSchemeEnum, { description: 'Whose numbering it is.' })
  scheme: IdentifierScheme;

  @Field(() => String, { description: 'The value, normalized.' })
  value: string;
}
