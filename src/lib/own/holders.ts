import { nearest } from '../text/span';
import type { Library, Source } from '../retrieval/library';
import type { OwnQuestion, Place } from './questions';

/** The places of its answers in the current texts; a typed answer has none until the shelf has found it. */
export const placed = ({ answers }: Pick<OwnQuestion, 'answers'>): Place[] =>
  answers.filter(({ lost, source }) => !lost && source !== '');

type Range = Pick<Place, 'start' | 'end'>;

const isWithin = (place: Range, chunk: Range) =>
  chunk.start <= place.start && place.end <= chunk.end;

/** The chunks that hold one of some places: from its first character to its last, or as `holds` says. */
export const holdersOf = (
  { chunks, sources }: Library,
  places: readonly Place[],
  holds = isWithin,
): number[] =>
  [...chunks.keys()].filter((at) => {
    const chunk = chunks[at]!;
    const { id } = sources[chunk.source]!;
    return places.some((place) => place.source === id && holds(place, chunk));
  });

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
