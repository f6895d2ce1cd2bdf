const ARTICLES = new Set('THE AND OF DE DEL LA LAS LOS LE LES L DU DES D EL Y ET'.split(' '));

/** A name's words in capitals, without articles and the like: what tax and customs numbers take their letters from. */
export function significantWords(name: string): string[] {
  return name
    .toUpperCase()
    .split(/[^\p{L}\d&]+/u)
    .filter((word) => word !== '' && !ARTICLES.has(word));
}
