export { companyName, type CompanyName, type Spelling } from './company-name';
export { nameLikeness, type NameLikeness } from './name-likeness';
export type { NameWord, WordClass } from './name-word';
export { shareNames } from './share-names';
export { tellingWords } from './shared-words';
export { meaningOf } from './word-similarity';
