import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A word of any name, past or present: a misspelt word is looked up among the words, which are fewer than the names. */
@Entity('name_word')
// A trigram index, which TypeORM cannot describe: see the migration.
@Index('name_word_trigrams', { synchronize: false })
export class NameWordRow {
  @PrimaryColumn('text')
  word: string;
}
