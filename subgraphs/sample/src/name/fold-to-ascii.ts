/** Capitals without accents: Québec is QUEBEC, Peña is PENA. */
export function foldToAscii(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
}
