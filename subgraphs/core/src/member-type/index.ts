export { memberType } from './find-member-type';
export { MODALITIES, type MemberType, type Modality } from './member-type';
export { MemberTypeType } from './member-type.type';
export { memberTypesOf } from './member-types-of';
