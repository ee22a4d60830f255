import { seededRng, shuffle } from '../../math/rng';
import { dot } from '../../math/vector';
import { openSaved } from '../../tinylm';
import { cellsOf, readable, type World } from '../../world';
import { centreOf, ownVectors, seenFrom } from './own-vectors';
import { firstOfEach, nameIn, textBytes, type Found, type Store } from './retrieve';
import type { LabSettings } from './settings';
import { holds } from './tokens';
import { factQuestion } from './teach';
import type { Means } from './means';

type Texts = readonly (readonly number[])[];

/** Texts that the model reads in one pass. */
const SIDE_BY_SIDE = 64;
/** Known questions from whose mean a question is seen. */
const KNOWN = 240;
/** Bytes of a number of a vector. */
const FLOAT = 4;

/**
 * Passages by the vectors of the model that every road starts from, nothing trained for it. Passages are seen
 * from their mean; questions from that of questions about towns of the pre-training text in all its wordings,
 * so that nothing is learnt from what is asked. With `named` only passages that hold the name asked about are
 * ranked, as a filter of metadata would do it: none, if no passage has it.
 */
export function openOwnRetrieval(
  world: World,
  texts: Texts,
  { k, merge, search }: LabSettings,
  { base, backend }: Means,
): Store {
  const { lexicon } = world;
  const model = openSaved(base, backend, { batch: SIDE_BY_SIDE });
  const asTold = (tokens: readonly number[]) => [lexicon.start, lexicon.markers.note, ...tokens];
  const asAsked = (tokens: readonly number[]) => [lexicon.start, ...tokens];
  const written = texts.map((tokens) => readable(lexicon, tokens));
  const first = firstOfEach(written);
  const kept = merge ? first : written.map((_, at) => at);
  const vectors = ownVectors(
    model,
    first.map((at) => asTold(texts[at]!)),
  );
  const told = centreOf(vectors);
  const rows = new Map(first.map((at, i) => [written[at]!, seenFrom(told, vectors[i]!)]));
  const asked = centreOf(ownVectors(model, knownQuestions(world).map(asAsked)));
  const retrieve = (question: readonly number[]): Found[] => {
    const query = seenFrom(asked, ownVectors(model, [asAsked(question)])[0]!);
    const name = search === 'named' ? nameIn(lexicon, question) : [];
    return kept
      .filter((at) => holds(texts[at]!, name))
      .map((at) => ({ at, score: dot(query, rows.get(written[at]!)!) }))
      .sort((one, other) => other.score - one.score || one.at - other.at)
      .slice(0, k);
  };
  const text = textBytes(kept.map((at) => written[at]!));
  return { retrieve, bytes: text + FLOAT * kept.length * base.config.width };
}

/** Questions about towns of the pre-training text, in each of its wordings. */
function knownQuestions({ lexicon, pool }: World): number[][] {
  const cells = shuffle(cellsOf(pool), seededRng(5)).slice(0, KNOWN);
  return cells.map((cell, i) => factQuestion(lexicon, cell, i % lexicon.questions[0]!.length));
}
