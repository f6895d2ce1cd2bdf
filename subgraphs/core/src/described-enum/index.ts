export { describedEnum } from './described-enum';
