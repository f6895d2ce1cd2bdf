export { AddressType } from './address.type';
