/** The user called the command wrongly; the message says how, and what is allowed. */
export class UsageError extends Error {}
