import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An arrangement of the program, as this release of the hub has it: whom the program's database itself lets see its members. */
@Entity('arrangement')
export class ArrangementRow {
  /** ISO 3166-1 alpha-2, or EU. */
  @PrimaryColumn('text')
  partner: string;

  @Column({ name: 'in_force_since', type: 'date' })
  inForceSince: string;
}
