import sources from './sources.json';

/** The works that reference data cites: title, and address where there is one. */
const REGISTER: ReadonlyMap<string, { readonly title: string; readonly address: string | null }> = new Map(
  Object.entries(sources),
);

export function isCitable(key: string): boolean {
  return REGISTER.has(key);
}

/** The works as one text, `title <address>; title`. Titles stay in the language of the work. A key that is not registered throws. */
export function citation(keys: readonly string[]): string {
  return keys
    .map((key) => {
      const work = REGISTER.get(key);
      if (!work) throw new Error(`No source is registered under ${key}.`);
      return work.address === null ? work.title : `${work.title} <${work.address}>`;
    })
    .join('; ');
}
