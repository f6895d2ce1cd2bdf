/** UTF-16 units. Three times the longest real identifier (an LEI, 20), to leave room for separators; more is not an identifier. */
export const MAX_IDENTIFIER_LENGTH = 64;
