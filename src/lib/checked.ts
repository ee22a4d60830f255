/** The youngest of several days such as `2026-11-29`; undefined if there is none. */
export const youngest = (days: readonly string[]): string | undefined => days.toSorted().at(-1);
