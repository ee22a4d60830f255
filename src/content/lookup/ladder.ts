import { exampleReplies, type FactsRecord, type RoadReplies } from '~/lib/ladder/replies';
import type { Row } from '~/lib/ladder/rows';
import { run } from './runs';
import { single } from './single-files';
import { words } from '~/i18n/words';
import { compared, type Comparison } from '~/lib/ladder/comparison';
import type { Verdict } from '~/lib/ladder/verdict';
import type { Locale } from '~/lib/locale';
import type { LadderStamp } from '~/schemas/ladder';
import { find, once } from './entries';

export async function ladderRows(): Promise<readonly Row[]> {
  const { snapshot } = await run('ladder-whole');
  return (snapshot as unknown as { rows: Row[] }).rows;
}

export const quays = single('ladderWorlds', 'ladder/quays', 'the ladder needs it');

export const quaysRecord = async (): Promise<FactsRecord> =>
  (await run('ladder-facts-quays')).snapshot as unknown as FactsRecord;

export const ladderReplies = async (): Promise<RoadReplies[]> =>
  exampleReplies(await quays(), await quaysRecord());

/** What the rule of a lesson rests on, and what becomes of it at 135 million weights if a model's behaviour decides it. */
type Stamp =
  | { kind: 'model'; verdict: Verdict; comparison?: Comparison }
  | { kind: Exclude<LadderStamp['kind'], 'model'>; verdict?: undefined; comparison?: undefined };

const listed = single('ladderStamps', 'ladder/stamps', 'rules need it');
const stamps = once(async () => new Map(Object.entries(await listed())));

export async function stampOf(lesson: string): Promise<Stamp> {
  const stamp = find(await stamps(), lesson, 'stamp', 'content/ladder/stamps.yaml');
  const { kind, task, better, worse } = stamp;
  if (kind !== 'model') return { kind };
  if (!task || !better || !worse) return { kind, verdict: 'not-run' };
  const comparison = { task, better, worse };
  return { kind, comparison, verdict: compared(await ladderRows(), comparison) };
}

export const stampText = (one: Stamp, locale: Locale): string =>
  words(locale).stamp[one.kind === 'model' ? one.verdict : one.kind];
