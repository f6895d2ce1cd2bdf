import type { FastifyRequest } from 'fastify';
import type { Credentials } from '../authentication/identity';
import type { ClientCertificates } from './client-certificates';

/** What a request shows of who sends it. */
export function credentialsOf({ headers, raw }: FastifyRequest, certificates: ClientCertificates): Credentials {
  return { authorization: headers.authorization, certificate: certificates.thumbprintOf(raw) };
}
