export { euMemberStatesOn } from './eu-member-states-on';
export { isCountryCode } from './is-country-code';
export { isEuMemberState } from './is-eu-member-state';
export { ISO_COUNTRIES } from './iso-countries';
