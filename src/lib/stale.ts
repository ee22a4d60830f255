const DAY = 86_400_000;

/** Days after which a price is called old. */
export const FRESH_DAYS = 60;

/** The ISO day so many days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The first day on which a price is old that was last seen on `seen`. */
export const staleFrom = (seen: string): string => daysAfter(seen, FRESH_DAYS + 1);

/** True if a day lies more than 60 days before today: `staleSince('2026-09-22', '2026-11-27')`. */
export const staleSince = (seen: string, today: string): boolean => staleFrom(seen) <= today;
