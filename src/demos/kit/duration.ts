import { fill } from '~/i18n/format';

/** The shortest time that is told apart, in seconds. */
export const TENTH = 0.1;

/** Seconds as a reader waits for them. @example durationText(0.03, t) → "< 0.1 s" */
export const durationText = (seconds: number, t: { seconds: string; minutes: string }): string =>
  seconds < 90
    ? fill(t.seconds, { n: seconds < TENTH ? `< ${TENTH}` : counted(seconds) })
    : fill(t.minutes, { n: Math.round(seconds / 60) });

/** Whole seconds; below one, tenths. */
export const counted = (seconds: number): number =>
  seconds < 1 ? Math.round(10 * seconds) / 10 : Math.round(seconds);
