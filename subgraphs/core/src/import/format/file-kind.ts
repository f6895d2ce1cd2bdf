/** What a program hands over, in the order in which one command applies it: sites belong to members, consents may precede them. */
export const FILE_KINDS = ['members', 'sites', 'consents'] as const;

export type FileKind = (typeof FILE_KINDS)[number];
