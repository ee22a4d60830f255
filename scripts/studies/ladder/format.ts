import type { Message } from '~/lib/ladder/messages';
import { bare } from '~/lib/ladder/prompts';
import type { Road } from '~/lib/ladder/rows';
import { filePrompt, isFiled, isFormed, replyIn, type FileForm } from '~/lib/ladder/sorting';
import { partsRight } from '../../ladder/sorting';
import { examplesInTurn } from '../../ladder/training';
import type { Draw } from '~/lib/ladder/draw';
import { askOf, type Job } from './job';
import type { Cached } from './cached';
import { count, idOf, realRow } from './real-row';
import { messageFrames } from './worlds';

/** A job of a road that files messages in one line. */
interface FormatJob {
  road: Road;
  variant?: string;
  form: FileForm;
  job: Job;
}

/** Examples are shown in both forms, because in a turn of a chat this model writes a letter where a line is asked for. */
const SHOWN: readonly Pick<FormatJob, 'road' | 'variant' | 'form'>[] = [
  { road: 'closed', form: 'turn' },
  { road: 'closed', variant: 'as-text', form: 'text' },
  { road: 'few-shot', form: 'text' },
  { road: 'few-shot', variant: 'as-turn', form: 'turn' },
  { road: 'few-shot', variant: '24-examples', form: 'text' },
];

/** How many examples a road shows. */
const shownBy = ({ road, variant }: Pick<FormatJob, 'road' | 'variant'>): number =>
  road === 'closed' ? 0 : variant === '24-examples' ? 24 : 8;

const shownJob = ({ training, test }: Draw, count: number, form: FileForm): Job => ({
  asks: {
    test: askOf(
      test.map(({ text }) => filePrompt(messageFrames(), training.slice(0, count), text, form)),
    ),
  },
});

/** All jobs of a draw: the instruction alone, with examples, and a LoRA that has learnt the line without it. */
export function formatJobs(draw: Draw): FormatJob[] {
  const { seed, training, test } = draw;
  const examples = training.map(({ text, line }) => ({ prompt: bare(text).question, reply: line }));
  return [
    ...SHOWN.map((one) => ({ ...one, job: shownJob(draw, shownBy(one), one.form) })),
    {
      road: 'lora',
      form: 'turn',
      job: {
        tuning: { rank: 16, alpha: 32, rate: 1e-3, batch: 16, seed },
        epochs: examplesInTurn(examples, { epochs: 6, seed }),
        asks: { test: askOf(test.map(({ text }) => bare(text))) },
      },
    },
  ];
}

/** The row of a road, how many replies have the form, and how many kinds, quays and days stand in their places. */
export function scoreFormat(
  { road, variant, form }: FormatJob,
  result: Cached,
  asked: readonly Message[],
) {
  const replies = result.asked.test!.replies.map((reply) => replyIn(reply, form));
  const rights = asked.map(({ line }, at) => isFiled(replies[at]!, line));
  const parts = asked.map(({ line }, at) => partsRight(replies[at]!, line));
  const row = realRow({ task: 'format', road, variant, rights, engine: result.engine });
  const labels = messageFrames().kinds.map(({ label }) => label);
  const formed = count(replies.map((reply) => isFormed(reply, labels)));
  const partCells = ['kind', 'quay', 'day'].map((part, place) => [
    `part/${idOf(row)}/${part}`,
    count(parts.map((own) => own[place]!)),
  ]);
  const cells: Record<string, number> = Object.fromEntries(partCells);
  return { row, cells: { [`formed/${idOf(row)}`]: formed, ...cells } };
}
