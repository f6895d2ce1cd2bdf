import { GraphQLError, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { createHash } from 'node:crypto';

/** The messages of the errors that unreliable resolvers make. */
export const THROWN: readonly string[] = ['It is foggy.', 'It went down.', 'It is handed back.'];
const [FOG = '', DOWN = '', BACK = ''] = THROWN;

/** What they are told as the context of an execution. */
export interface Reliability {
  /** Which resolvers fail, and how: of equal seeds the same. */
  readonly seed: number;
  /** Whether some tell at once, and fail at once. */
  readonly isHurried: boolean;
}

/** A schema of which some resolvers tell nothing, an error, or something of another type. Its own, changed. */
export function unreliable(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      const reliable = field.resolve ?? ((source: unknown) => Object(source)[field.name] as unknown);
      field.resolve = (source, args, context: Reliability, info) => {
        const { seed, isHurried } = context;
        const about = JSON.stringify([seed, type.name, field.name, source, args]);
        const chance = createHash('sha256').update(about).digest();
        const resolve = () => told(chance.readUInt8(0) % 40, () => reliable(source, args, context, info));
        return isHurried && chance.readUInt8(1) % 2 === 0 ? resolve() : Promise.resolve().then(resolve);
      };
    }
  }
  return schema;
}

function told(chance: number, reliably: () => ReturnType<GraphQLFieldResolver<unknown, unknown>>): unknown {
  if (chance === 0) throw new GraphQLError(FOG, { extensions: { code: 'FOG' } });
  if (chance === 1) throw new Error(DOWN);
  if (chance === 2) return new Error(BACK);
  if (chance === 3) return null;
  return chance === 4 ? true : reliably();
}
