import { readable, type Lexicon } from '~/lib/world';
import { TAUGHT_FORMS } from '~/lib/tuning/settings';
import type { RoadContext } from '../road-context';
import { ANSWER_ROOM } from '../prompt-parts';
import { askingOf } from '../prompts';
import { openRetrieval } from '../retrieve';
import { LAB_DEFAULTS } from '../settings';
import type { ExamQuestion, Example, Task } from '../task';
import type { RealRoad } from './roads';

/** A solved question, as a person would write it. */
interface Solved {
  question: string;
  answer: string;
}

/** The texts that a road adds to a question. */
export interface RealAsked {
  /** Passages, best first. */
  passages: readonly string[];
  /** Solved questions; the nearest is last, next to the question. */
  examples: readonly Solved[];
  /** The lab's own prompt as it is shown there, for a model that knows only the words of the world. */
  tiny: string;
}

type Ask = (asked: Pick<ExamQuestion, 'question' | 'cell'>, number: number) => RealAsked;

/** The texts that the lab's road of that name finds, as sentences. */
export function realAsking(road: RealRoad, task: Task, means: RoadContext, seed: number): Ask {
  if (road === 'examples') return withOthersSolved(task, means);
  const { lexicon } = task.world;
  const { prompt } = askingOf(road, task, LAB_DEFAULTS, seed, means);
  const passages = passagesFor(road, task, means, seed);
  return (asked, number) => ({
    passages: passages(asked, number),
    examples: [],
    tiny: readable(lexicon, prompt(asked, number).tokens),
  });
}

/** The sentences for a model that has room for them: every fact once, or those that were found, none of them twice. */
function passagesFor(road: RealRoad, task: Task, means: RoadContext, seed: number) {
  const { lexicon } = task.world;
  if (road === 'prompt') {
    const facts = task.facts.map((fact) => readable(lexicon, fact));
    return () => facts;
  }
  const { prompt } = askingOf(road, task, { ...LAB_DEFAULTS, merge: true }, seed, means);
  return (...asked: Parameters<Ask>) =>
    prompt(...asked).passages.map(({ at }) => readable(lexicon, task.passages[at]!.tokens));
}

/**
 * The solved questions that share most words with the question, except those about the fact asked for: only passages
 * may state that fact. The lab's road may see it in another wording.
 */
function withOthersSolved(task: Task, { base }: RoadContext): Ask {
  const { lexicon } = task.world;
  const texts = task.examples.map(({ question }) => question);
  const { retrieve } = openRetrieval(lexicon, texts, {
    ...{ search: 'bm25', merge: false, synonyms: LAB_DEFAULTS.synonyms },
    k: LAB_DEFAULTS.k + TAUGHT_FORMS.length,
  });
  return ({ question, cell }) => {
    const nearest = retrieve(question)
      .map(({ at }) => task.examples[at]!)
      .filter((example) => example.cell !== cell)
      .slice(0, LAB_DEFAULTS.k);
    const room = base.config.context - 1 - question.length - ANSWER_ROOM;
    const last = fitting(nearest, room).toReversed();
    return {
      passages: [],
      examples: last.map((example) => solved(lexicon, example)),
      tiny: readable(lexicon, [
        ...last.flatMap((each) => [...each.question, ...each.answer]),
        ...question,
      ]),
    };
  };
}

/** The first examples that fit into `room` tokens. */
function fitting(examples: readonly Example[], room: number): Example[] {
  let left = room;
  return examples.filter(({ question, answer }) => (left -= question.length + answer.length) >= 0);
}

const solved = (lexicon: Lexicon, { question, answer }: Example): Solved => ({
  question: readable(lexicon, question.slice(1, -1)),
  answer: readable(lexicon, answer.slice(0, -1)),
});
