import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNullableType, isListType } from 'graphql';
import { PUBLIC_FIELDS } from './public-register';
import { TOLD_FIELDS } from './told-fields';

const schema = buildSchema(readFileSync(join(__dirname, '../../../schema/api.graphql'), 'utf8'));

describe('the fields that are audited', () => {
  it('is every field that tells of companies or records something of one', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
    expect(fields.filter((field) => !PUBLIC_FIELDS.has(field)).toSorted()).toEqual([...TOLD_FIELDS.keys()].toSorted());
  });

  it('are told to be lists where the schema says so', () => {
    const fields = Object.entries(schema.getQueryType()?.getFields() ?? {});
    const lists = fields.filter(([, { type }]) => isListType(getNullableType(type))).map(([name]) => name);
    const told = [...TOLD_FIELDS]
      .filter(([, field]) => field.kind !== 'RECORDING' && field.isList)
      .map(([name]) => name);
    expect(told.toSorted()).toEqual(lists.filter((name) => !PUBLIC_FIELDS.has(name)).toSorted());
  });
});
