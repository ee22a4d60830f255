import { assemblePrompt } from '~/lib/retrieval/prompt';
import type { Allowed, Hit } from '~/lib/retrieval/scoring';
import { search } from '~/lib/retrieval/search';
import { askedForms } from '~/lib/retrieval/forms';
import type { Method } from '~/lib/retrieval/methods';
import { spansToMark } from '~/lib/text/mark';
import { askedOf, crossedOut } from '~/lib/retrieval/crossed';
import { passageText, type Library } from '~/lib/retrieval/library';
import type { RetrieverSettings } from '~/lib/retrieval/search-settings';

export type ShownHit = ReturnType<typeof shown>;
export type Answer = ReturnType<typeof answer>;

const CUTS_SHOWN = 24;

/** `instruction`: the prompt's first sentence; `crossed`: tokens of the query that are not searched for. */
export function answer(
  library: Library,
  query: string,
  settings: RetrieverSettings,
  instruction: string,
  allowed: Allowed = () => true,
  crossed = '',
) {
  const asked = crossedOut(query, crossed);
  const { index } = library.corpus;
  const forms = askedForms(index, asked.words);
  const marked = new Set([...forms].flatMap(([token, own]) => [token, ...own]));
  const ranked = (method: Method) =>
    search(library.corpus, askedOf(method, asked), { ...settings, method, allowed });
  const first = ranked(settings.method);
  const second = settings.compare ? ranked(settings.compare) : undefined;
  const show = (hit: Hit) => shown(library, hit, marked);
  const hits = first.map(show);
  const compared = second?.map(show);
  const passages = hits.map(passageText);
  const { budget } = settings;
  return {
    query: asked.text,
    /** The distinct tokens of the query, and those of them that the text does not contain. */
    tokens: [...forms.keys()],
    unknown: [...forms].filter(([, own]) => own.length === 0).map(([token]) => token),
    hits,
    compared,
    /** Number of chunks in the store, number that may be ranked, and their mean length in tokens. */
    chunks: library.chunks.length,
    readable: library.chunks.filter((_, chunk) => allowed(chunk)).length,
    averageLength: index.averageLength,
    cuts: library.chunks.slice(0, CUTS_SHOWN).map((_, at) => cutAt(library, at)),
    prompt: assemblePrompt({ question: asked.text, passages, instruction, budget }),
  };
}

/** A chunk, and the length that it shares with the previous one, in UTF-16 units. */
function cutAt({ chunks, sources }: Library, at: number) {
  const { source, start, end, text, from = '' } = chunks[at]!;
  const before = chunks[at - 1];
  const overlaps = before !== undefined && before.source === source && before.end > start;
  const { id, title } = sources[source]!;
  const shared = overlaps ? Math.min(before.end, end) - start : 0;
  return { source: id, title: title || from, text, shared };
}

/**
 * A hit with its range in the document that was cut; `words` is the text at its place, if that differs. Its title is
 * that of its source, or the name of its place in a reader's own text.
 */
export function shown(library: Library, hit: Hit, tokens: ReadonlySet<string>) {
  const { source, text, start, end, from } = library.chunks[hit.chunk]!;
  const { id, title, blocks, text: whole } = library.sources[source]!;
  const words = blocks && whole.slice(start, end);
  return {
    ...hit,
    text,
    start,
    end,
    marks: spansToMark(text, tokens),
    source: id,
    title: title || (from ?? ''),
    ...(from && { from }),
    ...(words !== undefined && words !== text && { words }),
  };
}
