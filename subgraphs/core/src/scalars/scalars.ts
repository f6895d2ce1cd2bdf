import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCalendarDate, isPartialDate, parseInstant } from '../calendar';

/** How the values of each scalar are written, by its name. */
export const SCALAR_EXAMPLES = {
  Date: ['"2025-06-30"'],
  DateTime: ['"2025-02-20T15:04:00Z"'],
  PartialDate: ['"2010-06"', '"2010-06-25"'],
  CountryCode: ['"JP"'],
} as const;

interface TextScalar {
  readonly name: string;
  readonly description: string;
  /** The normalized text, or null when it is none of this scalar's. */
  readonly parse: (text: string) => string | null;
  /** What right values look like, for the message. */
  readonly examples: readonly string[];
  /** Whether a query may write it as a bare name, as it would write an enum's value. */
  readonly bareName?: boolean;
}

/** A scalar that is text on the wire and text in the code, checked on the way in. */
function textScalar({
  name,
  description,
  parse,
  examples,
  bareName = false,
}: TextScalar): GraphQLScalarType<string, string> {
  const parsed = (value: unknown): string => {
    const text = typeof value === 'string' ? parse(value) : null;
    if (text === null) {
      throw new GraphQLError(`${name} cannot be read from this value; write it like ${examples.join(' or ')}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return text;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parsed,
    parseLiteral: (node: ValueNode) => {
      const isText = node.kind === Kind.STRING || (bareName && node.kind === Kind.ENUM);
      return parsed(isText ? node.value : undefined);
    },
  });
}

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar date, `YYYY-MM-DD`. A day is a UTC calendar day.',
  parse: (text) => (isCalendarDate(text) ? text : null),
  examples: SCALAR_EXAMPLES.Date,
});

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: 'An instant, RFC 3339, answered in UTC with milliseconds: `2025-02-20T15:04:00.000Z`.',
  parse: parseInstant,
  examples: SCALAR_EXAMPLES.DateTime,
});

export const PartialDateScalar = textScalar({
  name: 'PartialDate',
  description:
    'A date known to the month or the day: `2010-06` or `2010-06-25`. Known to the month, it counts from its first day.',
  parse: (text) => (isPartialDate(text) ? text : null),
  examples: SCALAR_EXAMPLES.PartialDate,
});

export const CountryCodeScalar = textScalar({
  name: 'CountryCode',
  description: 'ISO 3166-1 alpha-2 of a country or customs territory (HK, TW), or EU.',
  parse: (text) => (/^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : null),
  examples: SCALAR_EXAMPLES.CountryCode,
  bareName: true,
});
