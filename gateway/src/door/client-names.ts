import { clientIdFrom } from '@aeo-hub/core/subgraph';
import type { Identity } from '../authentication/identity';
import type { Pseudonyms } from '../observing/pseudonyms';

/** Tells which system a question is asked with, for the log: so that an operator can tell callers apart, and a caller its own systems. */
export class ClientNames {
  constructor(private readonly pseudonyms: Pseudonyms) {}

  /**
   * The id that the header gives when it is well formed; else one made of who the token is of, which does not tell who that is; null of
   * whoever shows neither.
   */
  idOf(header: string | readonly string[] | undefined, { issuer, subject }: Identity): string | null {
    const made = subject === null ? null : `token-${this.pseudonyms.of(issuer ?? '', subject)}`;
    return clientIdFrom(header) ?? made;
  }
}
