import type { FastifyInstance } from 'fastify';
export function graphiqlRoute(_app: FastifyInstance): void {}
