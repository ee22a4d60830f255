import type { Message } from '~/lib/ladder/messages';
import { bare } from '~/lib/ladder/prompts';
import type { Road, Row } from '~/lib/ladder/rows';
import { sortByExamples, sortPrompt } from '../../ladder/sorting';
import { examplesInTurn } from '../../ladder/training';
import { classify, largestAt, meaningFeatures, wordFeatures } from './classifiers';
import type { Draw } from '~/lib/ladder/draw';
import { drawOf } from './draws';
import { askOf, type Job } from './job';
import type { Cached } from './cached';
import { realRow } from './real-row';
import { messageFrames } from './worlds';

/** A job of a road that sorts, and how its result becomes labels. */
interface SortingJob {
  road: Road;
  variant?: string;
  /** Roads of one job are read from the same replies. */
  jobName: string;
  job: Job;
  labelsOf: (result: Cached) => string[];
  asked: readonly Message[];
}

const labels = (): string[] => messageFrames().kinds.map(({ label }) => label);

/** The label whose first token is likeliest, of each message. */
const likeliest = (scores: readonly (readonly number[])[]): string[] =>
  scores.map((row) => labels()[largestAt(row)]!);

/** The same after what the model would say of an empty message is taken off, which removes its liking for some labels. */
function lessEmpty([empty, ...rows]: readonly (readonly number[])[]): string[] {
  return likeliest(rows.map((row) => row.map((score, at) => score - empty![at]!)));
}

/** Two readings of one job: the scores as they are, and without those of an empty message. */
function scoredJobs(
  road: Road,
  named: string,
  asked: readonly Message[],
  promptOf: (text: string) => string,
  before: string,
): SortingJob[] {
  const prompts = ['', ...asked.map(({ text }) => text)].map(promptOf);
  const scores = { sorting: { prompts, labels: labels().map((label) => before + label) } };
  const job: Job = { asks: {}, scores };
  const variant = (more: string) => {
    const said = [named, more].filter(Boolean).join('-');
    return said ? { variant: said } : {};
  };
  const jobName = named ? `${road}/${named}` : road;
  return [
    {
      road,
      ...variant(''),
      jobName,
      job,
      asked,
      labelsOf: (all) => likeliest(all.scores!.sorting!.slice(1)),
    },
    {
      road,
      ...variant('less-empty'),
      jobName,
      job,
      asked,
      labelsOf: (all) => lessEmpty(all.scores!.sorting!),
    },
  ];
}

const BATCH = 16;

/** Epochs of a LoRA: as few as in an under-trained run, and enough for the loss to come to rest. */
const BUDGETS = [
  { epochs: 2, variant: '20-steps' },
  { epochs: 8, variant: undefined },
];

function tunedJobs({ seed, training, test, known }: Draw): SortingJob[] {
  const asks = {
    test: askOf(test.map(({ text }) => bare(text))),
    known: askOf(known.map(({ text }) => bare(text))),
  };
  const examples = training.map(({ text, label }) => ({
    prompt: bare(text).question,
    reply: label,
  }));
  return BUDGETS.flatMap(({ epochs, variant }) => {
    const job: Job = {
      tuning: { rank: 16, alpha: 32, rate: 1e-3, batch: BATCH, seed },
      epochs: examplesInTurn(examples, { epochs, seed }),
      asks,
    };
    const read = (name: string) => (result: Cached) => result.asked[name]!.replies;
    const knownVariant = [variant, 'known-frames'].filter(Boolean).join('-');
    const shared = { road: 'lora' as const, jobName: variant ? `lora/${variant}` : 'lora', job };
    return [
      { ...shared, ...(variant && { variant }), asked: test, labelsOf: read('test') },
      { ...shared, variant: knownVariant, asked: known, labelsOf: read('known') },
    ];
  });
}

/** All jobs of a draw that ask the model. */
export function sortingJobs(draw: Draw): SortingJob[] {
  const { training, test } = draw;
  return [
    ...scoredJobs('closed', '', test, (text) => sortPrompt(messageFrames(), text), ''),
    ...[8, 24].flatMap((count) =>
      scoredJobs(
        'few-shot',
        count === 8 ? '' : `${count}-examples`,
        test,
        (text) => sortByExamples(training.slice(0, count), text),
        ' ',
      ),
    ),
    ...tunedJobs(draw),
  ];
}

/** The row of a road by its labels. */
export function sortingRow(
  road: Road,
  variant: string | undefined,
  said: readonly string[],
  asked: readonly Message[],
  engine?: string,
): Row {
  const rights = asked.map(({ label }, at) => said[at]!.trim().toLowerCase() === label);
  return realRow({ task: 'sorting', road, variant, rights, engine });
}

const LABELS = [8, 24, 80, 160];

/** Rows of logistic regression on words and on MiniLM's vectors, with few and with all labels. */
export async function classifierRows(seed: number): Promise<Row[]> {
  const { training, test, known } = drawOf(seed);
  const texts = [...training, ...test, ...known].map(({ text }) => text);
  const meaning = await meaningFeatures([...new Set(texts)]);
  return LABELS.flatMap((count) => {
    const shown = training.slice(0, count);
    const named = count === 160 ? [] : [`${count}-labels`];
    const variant = (more: string[]) => [...named, ...more].join('-') || undefined;
    const words = wordFeatures(shown.map(({ text }) => text));
    return [['words', words] as const, ['meaning', meaning] as const].flatMap(
      ([road, features]) => [
        sortingRow(road, variant([]), classify(shown, test, features), test),
        sortingRow(road, variant(['known-frames']), classify(shown, known, features), known),
      ],
    );
  });
}
