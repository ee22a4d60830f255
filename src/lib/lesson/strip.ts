/** Where the first three minutes of a lesson stand on its page. */
export const STRIP_ID = 'three-minutes';

/** Whether a lesson begins with its first three minutes. */
export const hasStrip = (source: string): boolean => /^\s*<Strip>/.test(source);
