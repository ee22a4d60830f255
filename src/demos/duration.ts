import { fill } from '~/i18n/format';

/** Seconds as a reader waits for them. */
export function durationText(seconds: number, t: { seconds: string; minutes: string }): string {
  if (seconds < 90) return fill(t.seconds, { n: Math.max(1, Math.round(seconds)) });
  return fill(t.minutes, { n: Math.round(seconds / 60) });
}

interface SpanStrings {
  seconds: string;
  minutes: string;
  span: string;
}

/** What may take so long or so long, in one unit. @example spanText({ from: 40, to: 100 }, t) → "1–2 min" */
export function spanText({ from, to }: { from: number; to: number }, t: SpanStrings): string {
  const [unit, name] = to < 90 ? [1, 'seconds' as const] : [60, 'minutes' as const];
  const [least, most] = [from, to].map((end) => Math.max(1, Math.round(end / unit)));
  return fill(t[name], { n: least === most ? least! : fill(t.span, { from: least!, to: most! }) });
}
