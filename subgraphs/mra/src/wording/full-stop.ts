/** A sentence with its full stop; one that ends in an abbreviation ("EE. UU.", "S.A. de C.V.") has it already. */
export function fullStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
