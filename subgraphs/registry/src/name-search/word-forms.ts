/** Words that a name can do without: articles, prepositions and conjunctions of the three languages. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  'the of and for a an de du des la le les l d et en y e el los las del al'.split(' '),
);

/** Ways to write one word, in the three languages or abbreviated; the first stands for all. */
const SAME_WORD: readonly string[] = [
  'saint st ste sainte san santo santa sto sta',
  'company co cia cie compagnie compania',
  'brothers bros hermanos hnos freres',
  'international intl internacional',
  'manufacturing mfg manufactura manufacturas',
  'industries ind industrias industrie industria industry',
  'transport transports transporte transportes transportation',
  'services service servicios servicio svcs',
  'import imports importaciones importations',
  'export exports exportaciones exportations',
  'group groupe grupo grp',
  'associates assoc associes asociados',
  'north norte nord',
  'south sur sud',
  'mount mt mont monte',
  'fort ft',
];

export const WORD_FORMS: ReadonlyMap<string, string> = new Map(
  SAME_WORD.flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return others.map((other) => [other, first] as const);
  }),
);
