const DAY = 86_400_000;

/** Days after which a price is called old. */
export const FRESH_DAYS = 60;

/** True if a day lies more than 60 days before today: `staleSince('2026-09-22', '2026-11-27')`. */
export const staleSince = (on: string, today: string): boolean =>
  Date.parse(today) - Date.parse(on) > FRESH_DAYS * DAY;
