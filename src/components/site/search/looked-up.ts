/** The session's key of what was typed on the home page: what a reader types goes into no address. */
export const LOOKED_UP = 'looked-up';
