import type { Message } from '~/lib/ladder/messages';
import { bare } from '~/lib/ladder/prompts';
import type { Road } from '~/lib/ladder/rows';
import { filePrompt, isFiled, partsRight } from '~/lib/ladder/sorting';
import { examplesInTurn } from '~/lib/ladder/training';
import type { Draw } from './draws';
import { askOf, type Job } from './job';
import type { Kept } from './kept';
import { count, idOf, realRow } from './real-row';
import { messageFrames } from './worlds';

/** A job of a road that files messages in one line. */
interface FormatJob {
  road: Road;
  variant?: string;
  job: Job;
}

const shownJob = ({ training, test }: Draw, count: number): Job => ({
  asks: {
    test: askOf(
      test.map(({ text }) => filePrompt(messageFrames(), training.slice(0, count), text)),
    ),
  },
});

/** All jobs of a draw: the instruction alone, with examples, and a LoRA that has learnt the line without it. */
export function formatJobs(draw: Draw): FormatJob[] {
  const { seed, training, test } = draw;
  const examples = training.map(({ text, line }) => ({ prompt: bare(text).question, reply: line }));
  return [
    { road: 'closed', job: shownJob(draw, 0) },
    { road: 'few-shot', job: shownJob(draw, 8) },
    { road: 'few-shot', variant: '24-examples', job: shownJob(draw, 24) },
    {
      road: 'lora',
      job: {
        tuning: { rank: 16, alpha: 32, rate: 1e-3, batch: 16, seed },
        epochs: examplesInTurn(examples, { epochs: 6, seed }),
        asks: { test: askOf(test.map(({ text }) => bare(text))) },
      },
    },
  ];
}

/** The row of a road, and how many kinds, quays and days it has in their places. */
export function scoreFormat({ road, variant }: FormatJob, result: Kept, asked: readonly Message[]) {
  const { replies } = result.asked.test!;
  const rights = asked.map(({ line }, at) => isFiled(replies[at]!, line));
  const parts = asked.map(({ line }, at) => partsRight(replies[at]!, line));
  const row = realRow({ task: 'format', road, variant, rights, engine: result.engine });
  const cells = Object.fromEntries(
    ['kind', 'quay', 'day'].map((part, place) => [
      `part/${idOf(row)}/${part}`,
      count(parts.map((own) => own[place]!)),
    ]),
  );
  return { row, cells };
}
