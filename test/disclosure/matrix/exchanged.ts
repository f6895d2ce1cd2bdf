import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import { getNamedType, isObjectType } from 'graphql';
import { seesPairs } from './access';
import { objectType, ruleOf } from './selection';
import type { CallerRow } from './the-table';
import { nativeWord } from './world/program-files';
import type { TableRecord } from './world/records';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** Numbers of the records here that are told to nobody but their own program's officers: of persons, and of another program's account. */
const OWN_NUMBERS: ReadonlySet<string> = new Set<IdentifierScheme>(['RFC', 'CBP_IMPORTER_NUMBER']);

const STANDING_IN_THE_SCHEMA: Readonly<Record<string, string>> = {
  PIP_ACCOUNT: 'PIP',
  CTPAT_ACCOUNT: 'CTPAT',
  MEXICAN_AEO_NUMBER: 'MEXICAN_AEO',
};

/** What is exchanged of a record, made from what its own officers are told by the rows of the fields. */
export class Exchanged {
  constructor(
    private readonly row: CallerRow,
    private readonly record: TableRecord,
  ) {}

  /** @param own an object of a type, as the own officers are told it */
  of(typeName: string, own: JsonObject): JsonObject {
    const fields = objectType(typeName).getFields();
    return Object.fromEntries(
      Object.entries(own).map(([name, value]) => {
        const type = getNamedType(fields[name]?.type);
        return [name, this.ofField(typeName, name, isObjectType(type) ? type.name : null, value)];
      }),
    );
  }

  private ofField(parent: string, name: string, type: string | null, own: Json): Json {
    switch (ruleOf(parent, name)) {
      case 'HIDDEN':
      case 'ASKERS':
        return null;
      case 'EMPTY':
        return [];
      case 'PROGRAM':
        return this.record.program;
      case 'STATUS':
        return this.statusOf(parent, name, own);
      case 'UNPAIRED':
        return own === 'NOT_HARMONIZED' && !seesPairs(this.row) ? 'NOT_CONFIRMED' : own;
      case 'SHOWN_NUMBERS':
        return this.below(type, listOf(own).filter(this.isShownNumber));
      case 'NO_APPLICATIONS':
        return this.below(
          type,
          listOf(own).filter(({ status }) => status !== 'APPLICANT' && status !== 'DENIED'),
        );
      case 'GRANTED':
        return this.below(
          type,
          listOf(own).filter(({ grantedBy }) => this.row.grants.includes(String(grantedBy))),
        );
      default:
        return this.below(type, own);
    }
  }

  private below(type: string | null, own: Json): Json {
    if (type === null || own === null) return own;
    return Array.isArray(own) ? listOf(own).map((one) => this.of(type, one)) : this.of(type, own as JsonObject);
  }

  private statusOf(parent: string, name: string, own: Json): Json {
    const { program, status } = this.record;
    const isGood = status.exchanged === 'ACTIVE' || status.exchanged === 'ACTIVE_UNDER_ACTION_PLAN';
    switch (name) {
      case 'status':
        return status.exchanged;
      case 'nativeStatus':
        return nativeWord(program, String(status.exchanged));
      case 'inGoodStanding':
        return isGood;
      default:
        // Of the two other programs there is nothing, whoever asks.
        return own === 'NOT_CONFIRMED' ? own : standing(isGood, parent);
    }
  }

  private readonly isShownNumber = ({ scheme, value }: JsonObject): boolean => {
    const names = STANDING_IN_THE_SCHEMA[String(scheme)];
    if (names !== undefined) return names === this.record.program && value === this.record.member.account;
    return !OWN_NUMBERS.has(String(scheme));
  };
}

function standing(isGood: boolean, parent: string): string {
  if (!parent.endsWith('Standing')) throw new Error(`${parent} has no outcome of a standing.`);
  return isGood ? 'MEMBER' : 'NOT_IN_GOOD_STANDING';
}

function listOf(value: Json): readonly JsonObject[] {
  return value as readonly JsonObject[];
}
