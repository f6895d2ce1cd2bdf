export { openReader, openReaderPool, type ReaderOptions } from './open-reader';
export { Reader } from './reader';
export { Reading } from './reading';
export { readerRole } from './reader-login';
