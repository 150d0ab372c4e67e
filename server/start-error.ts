/** The server cannot start. The message is one line for the operator, in Vietnamese, naming what to change. */
export class StartError extends Error {}
