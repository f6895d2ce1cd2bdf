/** Takes one line for a person who waits: progress, or something decided for them. Never holds a password. */
export type Report = (message: string) => void;
