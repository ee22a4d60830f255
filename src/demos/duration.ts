import { fill } from '~/i18n/format';

/** Seconds as a reader waits for them. */
export function durationText(seconds: number, t: { seconds: string; minutes: string }): string {
  if (seconds < 90) return fill(t.seconds, { n: Math.max(1, Math.round(seconds)) });
  return fill(t.minutes, { n: Math.round(seconds / 60) });
}
