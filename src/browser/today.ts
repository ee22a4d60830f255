/** The reader's day, as the board counts days. */
export const today = (): string => new Date().toISOString().slice(0, 10);
