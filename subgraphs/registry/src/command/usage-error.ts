/** What was typed makes no command. The message says what is wrong; the usage follows it. */
export class UsageError extends Error {}
