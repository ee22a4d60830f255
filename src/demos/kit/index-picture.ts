import type * as lookup from '~/content/lookup';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';

/** The doors of the build that a picture is drawn through. */
type Lookup = Pick<typeof lookup, 'changes' | 'citedAnswers' | 'codeClinic' | 'run' | 'runIn'>;

/** What a demo shows of itself before it is opened: a recorded run of its own, or the content that it reads. */
export type Thumb = (locale: Locale, from: Lookup) => Promise<FigureElement>;

/** The cells of a run; `{l}` in its name is the language. */
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
