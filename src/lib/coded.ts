/** Parts of a plain text in which code is in backticks: every second one is code. */
export const codedParts = (text: string): string[] => text.split('`');

/** The text where code cannot be told from the rest. */
export const uncoded = (text: string): string => codedParts(text).join('');
