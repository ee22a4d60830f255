import { follow } from './follow';
import type { Library, Source } from './library';
import type { OwnQuestion, Place } from './own-questions';

/** Where the marked words of a question stand now. A mark without a text, or of one that is not there, is wherever its words are. */
export function placesOf({ query, answers }: OwnQuestion, sources: readonly Source[]): Place[] {
  const isThere = (place: Place) => sources.some(({ id }) => id === place.source);
  const marked = answers.filter(isThere);
  const [{ answers: followed }] = follow([{ query, answers: marked }], sources) as [OwnQuestion];
  const loose = answers.filter((place) => !isThere(place));
  return [
    ...followed.filter(({ lost }) => !lost),
    ...loose.flatMap(({ words = '' }) => everywhere(words.trim(), sources)),
  ];
}

function everywhere(words: string, sources: readonly Source[]): Place[] {
  if (words === '') return [];
  return sources.flatMap(({ id: source, text }) => {
    const places: Place[] = [];
    for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
      places.push({ source, start, end: start + words.length, words });
    return places;
  });
}

/** The chunks that hold one of some places from its first character to its last. */
export const holdersOf = ({ chunks, sources }: Library, places: readonly Place[]): Set<number> =>
  new Set(
    chunks.flatMap(({ source, start, end }, at) =>
      places.some(
        (place) => place.source === sources[source]!.id && start <= place.start && place.end <= end,
      )
        ? [at]
        : [],
    ),
  );
