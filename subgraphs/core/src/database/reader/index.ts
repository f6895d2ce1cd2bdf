export { openReader, openReaderPool, type ReaderOptions } from './open-reader';
export { Reader } from './reader';
export { readerRole } from './reader-login';
