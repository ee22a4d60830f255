import { fill, percentText } from '~/i18n/format';
import type { Row, Task } from '~/lib/ladder/rows';
import { LOCALES, type Locale } from '~/lib/locale';
import { FOUR, TASKS, type Four, type TaskName } from '~/lib/four-roads/names';
import ladderWords, { type Words as LadderWords } from 'words:lab-ladder';

/** What stands for one of the four roads at 135 million weights, as the ladder's protocol names it. */
type LargerRoad = 'paste-all' | 'few-shot' | 'minilm-4' | 'lora';

/** A task of the lab under its name in the ladder, with its roads; a road that is not named was run by nobody. */
interface OnLadder {
  task: Task;
  roads: Partial<Record<Four, LargerRoad>>;
}

/** Shared tasks; their texts differ. The tiny model tunes all its weights; that of 135 million, those of LoRA. */
const ON_LADDER: Partial<Record<TaskName, OnLadder>> = {
  facts: { task: 'facts', roads: { prompt: 'paste-all', rag: 'minilm-4', finetune: 'lora' } },
  behaviour: { task: 'format', roads: { prompt: 'few-shot', rag: 'minilm-4', finetune: 'lora' } },
  routing: { task: 'sorting', roads: { prompt: 'few-shot', finetune: 'lora' } },
};

export interface Known {
  right: number;
  n: number;
  text: string;
  to: string;
}

/** The plate's roads on the real model, with the words for them: small enough to come with the page. */
export interface LabLadder {
  tasks: Partial<Record<TaskName, Partial<Record<Four, Known>>>>;
  words: Omit<LadderWords, 'told'>;
  /** Where readers ask their own model. */
  own: string;
}

/**
 * A task comes in once two of its roads were run.
 * @param page the address of the ladder's page
 * @param toy tokens of the tiny model's prompt, and its share of new facts from scratch with general text, in percent
 */
export function labLadder(
  rows: readonly Row[],
  locale: Locale,
  page: string,
  toy: Readonly<Record<'tokens' | 'share', string | number>>,
): LabLadder {
  const { told, ...words } = ladderWords[locale];
  const tasks = TASKS.flatMap((task) => {
    const known = knownOf(rows, task, { told, locale, page });
    return known.length > 1 ? [[task, Object.fromEntries(known)] as const] : [];
  });
  return {
    tasks: Object.fromEntries(tasks),
    words: { ...words, toy: fill(words.toy, toy) },
    own: `${page}#rung`,
  };
}

function knownOf(
  rows: readonly Row[],
  name: TaskName,
  { told, locale, page }: { told: LadderWords['told']; locale: Locale; page: string },
) {
  const { task, roads = {} } = ON_LADDER[name] ?? {};
  return FOUR.flatMap((one): [Four, Known][] => {
    const road = roads[one];
    const row = rows.find(
      (each) => each.task === task && each.road === road && each.size === '135m' && !each.variant,
    );
    if (!road || !row) return [];
    const { right, n } = row;
    const share = percentText(right / n, locale);
    const said = fill(told.real, { road: told.roads[road], right, n, share });
    const text = [said, told.differ].join(LOCALES[locale].space);
    return [[one, { right, n, text, to: `${page}#${task}-${road}` }]];
  });
}
