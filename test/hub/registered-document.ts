import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './running-hub';

/** A document as the hub registers it: carriers send no other. */
export function registeredDocument(
  name: 'counterpart' | 'counterparts' | 'questions-about-me' | 'arrangements',
): string {
  return readFileSync(join(REPOSITORY, 'gateway', 'trusted-documents', `${name}.graphql`), 'utf8');
}
