import { PROGRAMS, type ProgramCode } from '../../program';
import { required, type CellReader } from './cell';
import { identifierReader } from './readers';
import { textReader } from './text-reader';

/** An account number of a program. Opaque: any text of one line that is not a formula. */
export function accountReader(program: ProgramCode): CellReader<string> {
  const identifier = identifierReader(PROGRAMS[program].accountScheme);
  return required((text) => {
    const plain = textReader(text);
    if (!plain.ok) return plain;
    const reading = identifier(plain.value);
    return reading.ok ? { ok: true, value: reading.value.value } : reading;
  });
}
