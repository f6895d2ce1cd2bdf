export { PageInfoType } from './page-info.type';
