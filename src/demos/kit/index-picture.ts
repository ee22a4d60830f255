import type * as lookup from '~/content/lookup';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';

/** The content lookups that a picture may be drawn from. */
type Lookup = Pick<typeof lookup, 'changes' | 'citedAnswers' | 'codeClinic' | 'run' | 'runIn'>;

/** Draws a demo's picture for the index, from one of its recorded runs or from the content that it uses. */
export type Thumb = (locale: Locale, from: Lookup) => Promise<FigureElement>;

/** The cells of a run; `{l}` in its name is replaced by the language. */
export const cellsOf = async (
  { run }: Pick<Lookup, 'run'>,
  demo: string,
  name: string,
  locale: Locale,
): Promise<Record<string, number | string>> =>
  (await run(demo, name.replace('{l}', locale))).snapshot.cells ?? {};

/** @throws Error if nothing was found */
export function held<T>(found: T | undefined, demo: string): T {
  if (found !== undefined) return found;
  throw new Error(`The picture of ${demo} is drawn from what its record no longer has.`);
}
