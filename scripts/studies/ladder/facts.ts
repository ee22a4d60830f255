import {
  bare,
  FORM,
  PASTED_FORM,
  withFacts,
  type Prompt,
  type PromptForm,
} from '~/lib/ladder/prompts';
import { allFacts, blockAround } from '~/lib/ladder/shown';
import { closedBookEpochs, readingEpochs, type Example } from '../../ladder/training';
import type { Exam } from './exam';
import { askOf, type Job } from './job';
import { general } from './worlds';

/** A job of the tasks `facts` and `unknown` by one road. */
export interface FactsJob {
  road: string;
  variant?: string;
  job: Job;
  /** Numbers of the facts that stand in each question's prompt: of the exam, then of the unknown questions. */
  shown?: { exam: number[][]; unknown: number[][] };
  /** A search chose these facts; otherwise a rule pastes them. */
  isSearched?: true;
}

/** Numbers of the facts that a prompt shows, by its question and the question's number. */
type Shows = (question: string, at: number) => number[];

/** The roads that show facts which a search found, with the facts each shows. */
function searchedRoads({ meaning, words }: Exam): Record<string, Shows> {
  return {
    'minilm-1': (question) => meaning(question).slice(0, 1),
    'minilm-4': (question) => meaning(question).slice(0, 4),
    'minilm-4 best-last': (question) => meaning(question).slice(0, 4).reverse(),
    'bm25-4': (question) => words(question).slice(0, 4),
    'bm25-8': (question) => words(question).slice(0, 8),
    'bm25-8 best-last': (question) => words(question).slice(0, 8).reverse(),
  };
}

/** The roads that show facts without a search. */
const pastedRoads = ({ facts }: Exam): Record<string, Shows> => ({
  'paste-20': (_, at) => blockAround(at),
  'paste-all': () => allFacts(facts.length),
});

/** The jobs of roads that train nothing and show facts. */
function shownJobs(exam: Exam, roads: Record<string, Shows>): FactsJob[] {
  return Object.entries(roads).map(([name, shows]) => {
    const [road, variant] = name.split(' ') as [string, string?];
    const form = road === 'paste-all' ? PASTED_FORM : FORM;
    const { asks, shown } = shownAsks(exam, shows, form);
    return { road, ...(variant && { variant }), shown, job: { asks } };
  });
}

/** The prompts of a road that shows facts, for the exam and for the questions without an answer. */
function shownAsks({ facts, unknown }: Exam, shows: Shows, form: PromptForm) {
  const asked = facts.map(({ exam }) => exam);
  const shown = {
    exam: asked.map(shows),
    // They have no number among the facts; what is pasted by the block shows them the first.
    unknown: unknown.map((question) => shows(question, 0)),
  };
  const prompts = (questions: readonly string[], places: readonly number[][]): Prompt[] =>
    questions.map((question, at) =>
      withFacts(
        places[at]!.map((place) => facts[place]!.text),
        question,
        form,
      ),
    );
  return {
    shown,
    asks: {
      exam: askOf(prompts(asked, shown.exam)),
      unknown: askOf(prompts(unknown, shown.unknown)),
    },
  };
}

/** So many questions are asked with all facts in the form of the other roads, which takes minutes. */
const PASTED_QUESTIONS = 24;

/** All facts in the form of the other roads, for a part of the exam: a control for the form in which all are pasted. */
function allPasted({ facts }: Exam): FactsJob {
  const texts = facts.map(({ text }) => text);
  const asked = facts.slice(0, PASTED_QUESTIONS);
  return {
    road: 'paste-all',
    variant: FORM,
    shown: { exam: asked.map(() => allFacts(facts.length)), unknown: [] },
    job: { asks: { exam: askOf(asked.map(({ exam }) => withFacts(texts, exam, FORM))) } },
  };
}

/** The right fact alone: asked in the exam's words, and in words that the fact uses. */
function factAsks({ facts }: Exam): Job['asks'] {
  const askWith = (questionOf: (fact: Exam['facts'][number]) => string) =>
    askOf(facts.map((fact) => withFacts([fact.text], questionOf(fact), FORM)));
  return {
    exam: askWith(({ exam }) => exam),
    'same-words': askWith(({ training }) => training[0]!),
  };
}

/** Questions alone, with the everyday ones that show what tuning has lost. */
function closedAsks({ facts, unknown }: Exam): Job['asks'] {
  const alone = (questions: readonly string[]) => askOf(questions.map(bare));
  return {
    exam: alone(facts.map(({ exam }) => exam)),
    trained: alone(facts.map(({ training }) => training[0]!)),
    unknown: alone(unknown),
    general: alone(general().exam.map(({ question }) => question)),
  };
}

const EPOCHS = { closed: 20, reading: 3 };

/** The tuned roads, each with its examples; the seed is the world's draw. */
function tunedJobs(exam: Exam): FactsJob[] {
  const { world, facts, meaning } = exam;
  const seed = world.draw;
  const { paragraphs, training } = general();
  const lora = { rank: 16, alpha: 32, rate: 2e-3, batch: 12, seed };
  const closed = (mixed: typeof training): Example[][] =>
    closedBookEpochs(facts, { epochs: EPOCHS.closed, seed, general: mixed });
  const after = { asks: closedAsks(exam), paragraphs };
  const reads = shownAsks(exam, searchedRoads(exam)['minilm-4']!, FORM);
  const reading = readingEpochs(world, facts, {
    epochs: EPOCHS.reading,
    seed,
    form: FORM,
    search: (question) => meaning(question).slice(0, 4),
  });
  return [
    { road: 'lora', job: { tuning: lora, epochs: closed([]), ...after } },
    {
      road: 'lora-reading',
      shown: reads.shown,
      isSearched: true,
      job: {
        tuning: { ...lora, rate: 1e-3, batch: 8 },
        epochs: reading,
        asks: { ...reads.asks, general: after.asks.general! },
        paragraphs,
      },
    },
    { road: 'lora-general', job: { tuning: lora, epochs: closed(training), ...after } },
    {
      road: 'full',
      job: { tuning: { ...lora, rank: 0, rate: 2e-4 }, epochs: closed([]), ...after },
    },
  ];
}

/** The roads of the facts, as `road` or `road/variant`. */
export const FACTS_ROADS = [
  'closed',
  'fact',
  'minilm-1',
  'minilm-4',
  'minilm-4/best-last',
  'bm25-4',
  'bm25-8',
  'bm25-8/best-last',
  'paste-20',
  'paste-all',
  `paste-all/${FORM}`,
  'lora',
  'lora-reading',
  'lora-general',
  'full',
] as const;

/** All jobs of a world: first those that train nothing. */
export function factsJobs(exam: Exam): FactsJob[] {
  const { paragraphs } = general();
  return [
    { road: 'closed', job: { asks: closedAsks(exam), paragraphs } },
    { road: 'fact', job: { asks: factAsks(exam) } },
    ...shownJobs(exam, searchedRoads(exam)).map((one) => ({ ...one, isSearched: true as const })),
    ...shownJobs(exam, pastedRoads(exam)),
    allPasted(exam),
    ...tunedJobs(exam),
  ];
}
