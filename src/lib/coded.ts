/** Splits a plain text at its backticks: every second part is code. */
export const codedParts = (text: string): string[] => text.split('`');

/** The text with its backticks removed, for places that cannot show code. */
export const uncoded = (text: string): string => codedParts(text).join('');
