import { areaUnderCurve } from '~/lib/evaluation/area-under-curve';
import { search } from '~/lib/retrieval/search';
import { rankedPassages } from './evaluate';
import { mayRead, type Question } from './handbook';
import { searchOptions, type RetrieverSettings } from './settings';
import type { HandbookLibrary } from './shelf';

/** The results if the retriever gives no answer when its best score is below a threshold. */
interface AbstainStep {
  threshold: number;
  /** Questions with an answer that are answered with, or without, the right passage shown. */
  right: number;
  wrong: number;
  /** Questions without an answer that are answered anyway. */
  fooled: number;
}

export interface Abstaining {
  /** Number of questions with an answer that their asker may read, and of those without. */
  answerable: number;
  unanswerable: number;
  /** Thresholds from 0 up, in even steps. */
  steps: AbstainStep[];
  /**
   * Separation of questions with an answer from those without, by their best scores: the share of
   * pairs of one each in which the answerable one scores higher, ties counting half. ½ is chance.
   */
  separation: number;
}

/** A question's best score, and whether the first k chunks contain its answer. */
interface Outcome {
  top: number;
  answerable: boolean;
  right: boolean;
}

const STEPS = 10;

/** Sweeps a threshold over the best score of every built-in question. */
export function abstaining(
  library: HandbookLibrary,
  questions: readonly Question[],
  settings: RetrieverSettings,
): Abstaining {
  const outcomes = questions.map((question) => outcomeOf(library, question, settings));
  const answerable = outcomes.filter((one) => one.answerable);
  const unanswerable = outcomes.filter((one) => !one.answerable);
  const step = roundStep(Math.max(0, ...outcomes.map(({ top }) => top)) / STEPS);
  const steps = Array.from({ length: STEPS + 1 }, (_, at) => {
    const threshold = Number((at * step).toPrecision(6)); // avoids 0.30000000000000004
    const answered = ({ top }: Outcome) => top > 0 && top >= threshold;
    return {
      threshold,
      right: answerable.filter((one) => answered(one) && one.right).length,
      wrong: answerable.filter((one) => answered(one) && !one.right).length,
      fooled: unanswerable.filter(answered).length,
    };
  });
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    steps,
    separation: areaUnderCurve(
      answerable.map(({ top }) => top),
      unanswerable.map(({ top }) => top),
    ),
  };
}

function outcomeOf(
  library: HandbookLibrary,
  question: Question,
  settings: RetrieverSettings,
): Outcome {
  const { corpus, chunks, sources } = library;
  const { text } = question;
  const options = {
    ...searchOptions(settings),
    allowed: (chunk: number) => mayRead(sources[chunks[chunk]!.source]!, question.asker, settings),
  };
  const hits = search(corpus, text, options);
  // A hit chosen for variety has a score of its own, which is the same for every question.
  const [best] = options.variety > 0 ? search(corpus, text, { ...options, variety: 0 }) : hits;
  const shown = rankedPassages(
    library,
    hits.map(({ chunk }) => chunk),
  );
  return {
    top: best?.score ?? 0,
    answerable: question.gold.length > 0,
    right: shown.some((id) => question.gold.includes(id)),
  };
}

/** The smallest number of the form 1, 2 or 5 times a power of ten that is not below `step`. */
function roundStep(step: number): number {
  if (step <= 0) return 0.1;
  const power = 10 ** Math.floor(Math.log10(step));
  return power * [1, 2, 5, 10].find((factor) => factor * power >= step * (1 - 1e-9))!;
}
