import { types, type CustomTypesConfig } from 'pg';

const { DATE, INT8 } = types.builtins;
// pg names the numbers of types but not of their arrays; PostgreSQL's pg_type.dat fixes them.
const DATE_ARRAY = 1182;
const TEXT_ARRAY: number = 1009;

/**
 * How values come back on our connections, without touching the process-wide parsers that other users of `pg` rely on:
 * DATE as text `YYYY-MM-DD` (a JS Date would be a local midnight, another day elsewhere), timestamptz as Date, int8 and
 * numeric as text, for both can hold what a JS number cannot. Write `count(*)::int` for a number.
 */
export const typeParsers: CustomTypesConfig = {
  getTypeParser(oid, format): (value: string) => unknown {
    if (format === 'binary') return types.getTypeParser(oid, format);
    if (oid === DATE || oid === INT8) return (text) => text;
    return types.getTypeParser(Number(oid) === DATE_ARRAY ? TEXT_ARRAY : oid, 'text');
  },
};
