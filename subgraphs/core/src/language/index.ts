export { LANGUAGES, negotiateLanguage, type Language, type Localized } from './language';
