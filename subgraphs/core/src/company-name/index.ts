export { companyName, type CompanyName, type JoinedSpelling } from './company-name';
export { isSameName, nameLikeness, tellingWords, type NameLikeness } from './name-likeness';
export type { NameWord, WordClass } from './name-word';
export { shareNames } from './share-names';
