import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The registry has linked by a version of the rules. */
@Entity('linking_rules')
export class LinkingRulesRow {
  @PrimaryColumn('int')
  version: number;

  /** Null: from the first. */
  @Column({ name: 'in_force_from', type: 'timestamptz', nullable: true })
  inForceFrom: Date | null;
}
