import type { MigrationInterface } from 'typeorm';

/** A migration's class, named as TypeORM orders them: by the 13 digits its name ends with, `Membership1735689600000`. */
export type MigrationClass = new () => MigrationInterface;
