import { fill } from '~/i18n/format';
import { counted, durationText, TENTH } from './duration';

interface SpanStrings {
  seconds: string;
  minutes: string;
  span: string;
}

/** What may take so long or so long, in one unit. @example spanText({ from: 40, to: 100 }, t) → "1–2 min" */
export function spanText({ from, to }: { from: number; to: number }, t: SpanStrings): string {
  if (to < TENTH) return durationText(to, t);
  const isShort = to < 90;
  const [least, most] = [from, to].map((end) =>
    isShort ? Math.max(TENTH, counted(end)) : Math.max(1, Math.round(end / 60)),
  );
  const n = least === most ? least! : fill(t.span, { from: least!, to: most! });
  return fill(isShort ? t.seconds : t.minutes, { n });
}
