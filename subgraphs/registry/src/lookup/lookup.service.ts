import { concurrently } from '@aeo-hub/core/concurrently';
import { knownInstant, type Instant, type PointInTime } from '@aeo-hub/core/calendar';
import {
  checkIdentifier,
  isGeneric,
  type AskedScheme,
  type Identifier,
  type IdentifierProblem,
  type SoftCheck,
} from '@aeo-hub/core/identifier';
import type { ProgramCode } from '@aeo-hub/core/program';
import DataLoader from 'dataloader';
import type { CompanyScope } from '../disclosure/company-scope';
import { linkingRules } from '../linking/linking-rules';
import { companyRecord, type CompanyRecord } from './company-record';
import type { Asserted, LookupRepository } from './lookup.repository';

/** An identifier as a caller writes it. */
export interface AskedIdentifier {
  readonly scheme: AskedScheme;
  readonly value: string;
}

/** What the registry can say of one identifier. */
export type Lookup =
  | {
      readonly outcome: 'FOUND';
      readonly identifier: Identifier;
      readonly warning: SoftCheck | null;
      readonly company: CompanyRecord;
    }
  | {
      readonly outcome: 'NOT_CONFIRMED' | 'AMBIGUOUS' | 'UNAVAILABLE';
      readonly identifier: Identifier;
      readonly warning: SoftCheck | null;
    }
  | {
      readonly outcome: 'INVALID_IDENTIFIER';
      /** As asked. */
      readonly identifier: { readonly scheme: AskedScheme; readonly value: string; readonly country: null };
      readonly problem: IdentifierProblem;
    };

/** Answers who is behind an identifier. One per request; questions of one request share statements. */
export class LookupService {
  private readonly carriersAt = new Map<Instant, DataLoader<Identifier, readonly string[], string>>();
  private readonly companiesAt = new Map<Instant, DataLoader<string, CompanyRecord | null>>();

  /** @param now when the request came in */
  constructor(
    private readonly repository: LookupRepository,
    private readonly scope: Pick<CompanyScope, 'own'>,
    private readonly now: Date,
  ) {}

  async lookUp(asked: AskedIdentifier, at: PointInTime): Promise<Lookup> {
    const check = checkIdentifier(asked.scheme, asked.value);
    if (!check.ok) {
      const identifier = { scheme: asked.scheme, value: check.value, country: null };
      return { outcome: 'INVALID_IDENTIFIER', identifier, problem: check.problem };
    }
    const { identifier, warning } = check;
    // Even if a company has it on file, it is not its own: to confirm one company by it would confirm all.
    if (isGeneric(identifier) && (await this.wasAmbiguous(identifier, at)))
      return { outcome: 'AMBIGUOUS', identifier, warning };
    const [companyId, ...others] = await this.carriers(knownInstant(at, this.now)).load(identifier);
    if (others.length > 0) return { outcome: 'AMBIGUOUS', identifier, warning };
    const company = companyId === undefined ? null : await this.company(companyId, at);
    if (company) return { outcome: 'FOUND', identifier, warning, company };
    // Of whom nothing is found a program that is not heard might know: whoever it is, the answer is the same.
    const isCertain = (await this.unheard()).length === 0;
    return { outcome: isCertain ? 'NOT_CONFIRMED' : 'UNAVAILABLE', identifier, warning };
  }

  /** By the rules of then: as known before a number was taken for a generic one, it is answered as it was. */
  private async wasAmbiguous(identifier: Identifier, { knownAt }: PointInTime): Promise<boolean> {
    return knownAt === null || linkingRules(await this.repository.linkingRulesAt(knownAt)).isAmbiguous(identifier);
  }

  /** A company by the hub's own id, or null when it was not known at that instant. */
  async company(id: string, at: Pick<PointInTime, 'knownAt'>): Promise<CompanyRecord | null> {
    return this.companies(knownInstant(at, this.now)).load(id);
  }

  /** Programs that the registry cannot hear: where one of them may have something to say, its silence is not a no. */
  unheard(): Promise<readonly ProgramCode[]> {
    return this.repository.unheard();
  }

  private carriers(knownAt: Instant): DataLoader<Identifier, readonly string[], string> {
    return loaderAt(this.carriersAt, knownAt, () => {
      const read = async (identifiers: readonly Identifier[]) => {
        const { companyIds, assertions } = await this.repository.carriersOf(identifiers, knownAt);
        const unheard = await this.unheard();
        const companies = this.companies(knownAt);
        for (const [id, ...others] of companyIds) {
          if (id !== undefined && others.length === 0) companies.prime(id, this.record(id, assertions, unheard));
        }
        return companyIds;
      };
      return new DataLoader(read, { cacheKeyFn: ({ scheme, value }) => `${scheme} ${value}` });
    });
  }

  private companies(knownAt: Instant): DataLoader<string, CompanyRecord | null> {
    return loaderAt(this.companiesAt, knownAt, () => {
      return new DataLoader(async (ids) => {
        const [assertions, unheard] = await concurrently(
          () => this.repository.assertionsOf(ids, knownAt),
          () => this.unheard(),
        );
        return ids.map((id) => this.record(id, assertions, unheard));
      });
    });
  }

  private record(id: string, asserted: Asserted, unheard: readonly ProgramCode[]): CompanyRecord | null {
    return companyRecord(id, asserted.get(id) ?? [], { own: this.scope.own, unheard });
  }
}

function loaderAt<Loader>(loaders: Map<Instant, Loader>, knownAt: Instant, create: () => Loader): Loader {
  const known = loaders.get(knownAt) ?? create();
  loaders.set(knownAt, known);
  return known;
}
