import { fill } from '~/i18n/format';

/** The shortest time that is shown, in seconds. */
const TENTH = 0.1;

/** A waiting time as text. @example durationText(0.03, t) → "< 0.1 s" */
export const durationText = (seconds: number, t: { seconds: string; minutes: string }): string =>
  seconds < 90
    ? fill(t.seconds, { n: seconds < TENTH ? `< ${TENTH}` : counted(seconds) })
    : fill(t.minutes, { n: Math.round(seconds / 60) });

const counted = (seconds: number): number =>
  seconds < 1 ? Math.round(10 * seconds) / 10 : Math.round(seconds);

interface SpanStrings {
  seconds: string;
  minutes: string;
  span: string;
}

/** A range of times in one unit. @example spanText({ from: 40, to: 100 }, t) → "1–2 min" */
export function spanText({ from, to }: { from: number; to: number }, t: SpanStrings): string {
  if (to < TENTH) return durationText(to, t);
  const isShort = to < 90;
  const [least, most] = [from, to].map((end) =>
    isShort ? Math.max(TENTH, counted(end)) : Math.max(1, Math.round(end / 60)),
  );
  const n = least === most ? least! : fill(t.span, { from: least!, to: most! });
  return fill(isShort ? t.seconds : t.minutes, { n });
}
