import { nearest } from '~/lib/text/span';
import type { Source } from './library';
import type { OwnQuestion, Place } from './own-questions';

/** A mark whose words are missing is `lost` until they are back, so that editing a text loses no marks. */
export function follow(
  questions: readonly OwnQuestion[],
  sources: readonly Source[],
): OwnQuestion[] {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  return questions.map(({ query, answers }) => ({
    query,
    answers: distinct(answers.map((place) => followOne(place, texts.get(place.source)))),
  }));
}

function followOne(place: Place, text: string | undefined): Place {
  const { source, start, end } = place;
  const words = place.words ?? text?.slice(start, end);
  if (!words || text === undefined) return { ...place, lost: true };
  const at = nearest(text, words, start);
  if (at < 0) return { ...place, lost: true };
  return { source, start: at, end: at + words.length, words };
}

/** Merges marks that have moved to the same words. */
const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [JSON.stringify(place), place])).values(),
];
