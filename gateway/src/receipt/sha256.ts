import { hash } from 'node:crypto';

/** Of UTF-8; hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text);
}
