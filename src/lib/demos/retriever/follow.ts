import type { Source } from './library';
import type { OwnQuestion, Place } from './own-questions';

/**
 * Marks after their text may have changed: each keeps the words it was set on and moves with them; a
 * mark whose words are gone is gone too. Marks in texts that are not there now wait for them.
 */
export function follow(
  questions: readonly OwnQuestion[],
  sources: readonly Source[],
): OwnQuestion[] {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  return questions
    .map(({ query, answers }) => ({
      query,
      answers: answers.flatMap((place) => followOne(place, texts.get(place.source))),
    }))
    .filter(({ answers }) => answers.length > 0);
}

function followOne(place: Place, text: string | undefined): Place[] {
  const { start, end, words } = place;
  if (text === undefined) return [place];
  if (words === undefined) return [{ ...place, words: text.slice(start, end) }];
  const at = nearest(text, words, start);
  return at < 0 ? [] : [{ ...place, start: at, end: at + words.length }];
}

/** Where the words stand nearest to where they stood; −1 if nowhere. */
function nearest(text: string, words: string, start: number): number {
  const after = text.indexOf(words, start);
  const before = text.lastIndexOf(words, start);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - start < start - before ? after : before;
}
