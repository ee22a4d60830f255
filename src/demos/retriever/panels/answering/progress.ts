import { fill } from '~/i18n/format';
import { durationText } from '~/demos/kit/duration';
import type { AnsweringStrings } from './strings';
import { LOCALES } from '~/lib/locale';

/** How far a run is, and how long the rest takes if it goes on as it did. */
export function progressSaid(done: number, of: number, took: number, t: AnsweringStrings): string {
  const said = fill(t.progress, { done, of });
  if (done === 0) return said;
  const left = durationText((took / done) * (of - done), t);
  return [said, fill(t.left, { left })].join(LOCALES[t.locale].space);
}
