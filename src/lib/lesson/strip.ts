/** Where the first three minutes of a lesson stand on its page. */
export const STRIP_ID = 'three-minutes';
