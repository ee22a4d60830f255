import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { bare, withFacts, type Prompt } from '~/lib/ladder/prompts';
import { counted, type Road, type Row } from '~/lib/ladder/rows';
import { isDeclined, isRight } from '~/lib/ladder/score';
import { studyPassage } from '~/schemas/out-of-sample';
import { FORM } from './forms';
import { askOf, type Job } from './job';
import type { Kept } from './kept';
import { MODEL } from './model';
import { byMeaning, byWords } from './search';
import { trueText } from './worlds';

const PASSAGES = 'content/out-of-sample/text/passages.yaml';

/** A job on the true text, with the numbers of the passages that each question's prompt shows. */
interface TrueTextJob {
  road: Road;
  job: Job;
  shown?: number[][];
}

const passages = () => studyPassage.array().parse(parse(readFileSync(PASSAGES, 'utf8')));

/** Numbers of the passages that answer, in the order of the questions. */
function answering(): number[] {
  const ids = passages().map(({ id }) => id);
  return trueText().questions.map(({ passage }) => ids.indexOf(passage));
}

export async function trueTextJobs(): Promise<TrueTextJob[]> {
  const texts = passages().map(({ text }) => text.en);
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
export function scoreTrueText({ road, shown }: TrueTextJob, result: Kept) {
  const { questions } = trueText();
  const right = answering();
  const rights = result.asked.exam!.replies.map((reply, at) =>
    isRight(reply, questions[at]!.answers),
  );
  const found = shown?.slice(0, questions.length).map((places, at) => places.includes(right[at]!));
  const row: Row = {
    ...{ task: 'truetext', road, size: '135m', language: 'en' },
    ...{ ...counted(rights.filter(Boolean).length, rights.length), seeds: 1 },
    ...(found && {
      found: found.filter(Boolean).length,
      read: found.filter((is, at) => is && rights[at]!).length,
    }),
    model: { ...MODEL, engine: result.engine },
  };
  const unknown = result.asked.unknown?.replies;
  const cells = unknown && {
    [`unknown/${road}/declined`]: unknown.filter(isDeclined).length,
    [`unknown/${road}/n`]: unknown.length,
  };
  return { row, cells: cells ?? {} };
}
