import { FORM, bare, withFacts, type Prompt } from '~/lib/ladder/prompts';
import type { Road } from '~/lib/ladder/rows';
import { isDeclined, isRight } from '~/lib/ladder/score';
import { studyPassages } from '../out-of-sample/corpora';
import { askOf, type Job } from './job';
import type { Cached } from './cached';
import { count, realRow } from './real-row';
import { byMeaning, byWords } from './search';
import { trueText } from './worlds';

/** A job on the true text, with the numbers of the passages that each question's prompt shows. */
interface TrueTextJob {
  road: Road;
  job: Job;
  shown?: number[][];
}

/** Numbers of the passages that answer, in the order of the questions. */
function answering(): number[] {
  const ids = studyPassages().map(({ id }) => id);
  return trueText().questions.map(({ passage }) => ids.indexOf(passage));
}

export async function trueTextJobs(): Promise<TrueTextJob[]> {
  const texts = studyPassages().map(({ text }) => text.en);
  const { questions, unknown } = trueText();
  const asked = [...questions.map(({ question }) => question), ...unknown];
  const meaning = await byMeaning(texts, asked);
  const words = byWords(texts);
  const shownJob = (road: Road, shows: (question: string) => number[]): TrueTextJob => {
    const shown = asked.map(shows);
    const prompts = asked.map((question, at) =>
      withFacts(
        shown[at]!.map((place) => texts[place]!),
        question,
        FORM,
      ),
    );
    return { road, shown, job: splitJob(prompts, questions.length) };
  };
  const right = answering();
  const alone = questions.map(({ question }, at) =>
    withFacts([texts[right[at]!]!], question, FORM),
  );
  return [
    { road: 'closed', job: splitJob(asked.map(bare), questions.length) },
    { road: 'fact', job: { asks: { exam: askOf(alone) } } },
    shownJob('minilm-1', (question) => meaning(question).slice(0, 1)),
    shownJob('minilm-4', (question) => meaning(question).slice(0, 4)),
    shownJob('bm25-4', (question) => words(question).slice(0, 4)),
  ];
}

const splitJob = (prompts: readonly Prompt[], answered: number): Job => ({
  asks: {
    exam: askOf(prompts.slice(0, answered)),
    unknown: askOf(prompts.slice(answered)),
  },
});

/** The row of a road, and what of the unknown questions it declines, by path. */
export function scoreTrueText({ road, shown }: TrueTextJob, result: Cached) {
  const { questions } = trueText();
  const right = answering();
  const rights = result.asked.exam!.replies.map((reply, at) =>
    isRight(reply, questions[at]!.answers),
  );
  const found = shown?.slice(0, questions.length).map((places, at) => places.includes(right[at]!));
  const row = realRow({ task: 'truetext', road, rights, found, engine: result.engine });
  const unknown = result.asked.unknown?.replies;
  const cells = unknown && {
    [`unknown/${road}/declined`]: count(unknown.map(isDeclined)),
    [`unknown/${road}/n`]: unknown.length,
  };
  return { row, cells: cells ?? {} };
}
