export { CountryCodeScalar, DateScalar, DateTimeScalar, PartialDateScalar } from './scalars';
