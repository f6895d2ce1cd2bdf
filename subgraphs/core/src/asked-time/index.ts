export { assertNotFuture } from './assert-not-future';
