export { CountryCodeScalar, DateScalar, DateTimeScalar, PartialDateScalar, SCALAR_EXAMPLES } from './scalars';
