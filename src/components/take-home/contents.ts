import { fill } from '~/i18n/format';
import { kitContents, SEARCHED_PASSAGES, type KitThings } from '~/lib/kit/contents';
import type { KitFile } from '~/lib/kit/data-files';
import type { Locale } from '~/lib/locale';
import { TextProblem } from '~/lib/text/problem';
import type { Words as TakeHomeStrings } from 'words:take-home';

/** The props that the page passes to its script. */
export interface TakeHomeProps {
  locale: Locale;
  /** Base address of the files. */
  base: string;
  rule: string;
  /** How the second line of a memo begins, in each language. */
  memoSigns: readonly string[];
  words: Pick<TakeHomeStrings, 'packing' | 'done' | 'failed'> & { own: TakeHomeStrings['own'] };
}

/** An error whose message is for the reader. */
export class Sentence extends Error {}

/**
 * All files of the kit, with the reader's own in place of the handbook's, and notes about missing ones.
 *
 * @throws Sentence if a file cannot be fetched, or there are too many passages
 */
export async function contents(
  { locale, base, rule, words }: TakeHomeProps,
  things: KitThings,
  typed: string,
): Promise<{ files: KitFile[]; notes: string[] }> {
  const { own: t } = words;
  const fetched = async (path: string) => {
    const response = await fetch(`${base}${path}`).catch(() => undefined);
    if (!response?.ok) throw new Sentence(fill(words.failed, { name: path }));
    return response.text();
  };
  try {
    const own = { ...things, rule: typed && typed !== rule ? typed : undefined };
    const { files, leftOut, lost, with: kit } = await kitContents(own, locale, fetched);
    const notes = [
      ...(kit?.questions === 0 ? [t.needsMarks] : []),
      ...(kit && lost > 0 ? [fill(t.lost, { n: lost })] : []),
      ...(leftOut.length > 0 ? [fill(t.noSearch, { limit: SEARCHED_PASSAGES })] : []),
    ];
    return { files, notes };
  } catch (problem) {
    if (!(problem instanceof TextProblem)) throw problem;
    throw new Sentence(fill(t.tooMany, { limit: problem.values.limit! }));
  }
}
