import type { Locale } from '~/lib/locale';
import type { Contender, TaskName } from '../core/names';

/** Our other pretrained models, of the same size, on which a task was recorded. */
const BASES: Partial<Record<TaskName, Record<Locale, readonly string[]>>> = {
  facts: { en: ['2', '3'], zh: ['2', '3'] },
  behaviour: { en: ['2', '3'], zh: ['2'] },
};
/** From scratch at the toy's size, a fifth of its text its own and the rest general, after 1,200 steps (lesson T4). */
const WITH_GENERAL = 'scratch/d96l3/20/1200';

/** Reads a recorded run. */
type Run = (
  demo: string,
  name: string,
) => Promise<{ snapshot: { cells?: Record<string, unknown> } }>;

/** A number of the run that trained from scratch with general text. */
export async function fromScratch(run: Run, locale: Locale, name: string): Promise<number> {
  const { snapshot } = await run('from-scratch', `fourth-${locale}`);
  return Number(snapshot.cells?.[`${WITH_GENERAL}/${name}`]);
}

/** The share right that a road reached on our other pretrained models. */
export const onOthers = (run: Run, locale: Locale, task: TaskName, road: Contender) =>
  Promise.all(
    (BASES[task]?.[locale] ?? []).map(async (base) => {
      const { snapshot } = await run('four-roads', `base-${base}-${task}-${locale}`);
      return Number(snapshot.cells?.[`${road}/accuracy`]);
    }),
  );
