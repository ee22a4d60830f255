/** The key in local storage of the size of what was tuned, which lies in a database; apart, since most pages need no more. */
export const TUNINGS = 'tunings';
