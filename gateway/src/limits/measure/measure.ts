/** What an operation, or a part of one, would ask of the hub; told before anything of it is executed. */
export interface Measure {
  /** How many fields lie within one another. */
  readonly depth: number;
  /** How many lists lie within one another; what the schema says of itself counts none. */
  readonly lists: number;
  /** Companies asked about: identifiers, and for a search as many as it may find on one page. */
  readonly identifiers: number;
  /** Values of the answer as far as they can be foretold, long texts for several: one is about 30 bytes of JSON. */
  readonly points: number;
  /** Aliases, each as often as fragments spread it. */
  readonly aliases: number;
  /** Fields with a selection of their own, each as often as fragments spread it: by them, and not by the length of lists, planning takes time. */
  readonly objects: number;
}

export const NOTHING: Measure = { depth: 0, lists: 0, identifiers: 0, points: 0, aliases: 0, objects: 0 };

/** Of two parts side by side. */
export function beside(one: Measure, other: Measure): Measure {
  return {
    depth: Math.max(one.depth, other.depth),
    lists: Math.max(one.lists, other.lists),
    identifiers: one.identifiers + other.identifiers,
    points: one.points + other.points,
    aliases: one.aliases + other.aliases,
    objects: one.objects + other.objects,
  };
}
