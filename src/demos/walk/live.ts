import { fill } from '~/i18n/format';
import { memoizedIn } from '~/lib/memo';
import { mount } from '../kit/mount';
import type { DemoViews } from '../parts/pictures/views';
import type { StepData } from './step-data';

interface Live {
  views: Readonly<Record<string, DemoViews>>;
  /** What the views draw from; missing where settings alone are drawn. */
  load?: (base: string) => Promise<unknown>;
}

/** The demos whose views a page computes by itself; the steps of the others show what was recorded. */
const files = import.meta.glob<Live>('../{*,parts/*}/views/live.ts');

const loaded = new Map<string, Promise<readonly [Live, unknown]>>();

async function load(file: string, base: string) {
  const live = await files[file]!();
  return [live, await live.load?.(base)] as const;
}

/** Computes a result once more in the page and says how long it took; if that fails, what was built stays. */
export async function recompute(
  step: HTMLElement,
  panel: HTMLElement,
  { demo, view, locale, queries, base }: StepData,
  press: number,
): Promise<void> {
  const file = Object.keys(files).find((path) => path.endsWith(`/${demo}/views/live.ts`));
  if (!file || panel.querySelector('form')) return; // what was typed stays
  const badge = step.querySelector<HTMLElement>('[data-badge]')!;
  try {
    const [{ views }, source] = await memoizedIn(loaded, file, () => load(file, base));
    const begun = performance.now();
    const nodes = views[demo]!.draw(view, queries[press]!, source, locale);
    const seconds = (performance.now() - begun) / 1000;
    const drawing = panel.querySelector<HTMLElement>('[data-drawing]')!;
    mount(drawing, nodes);
    badge.classList.add('yours');
    badge.dataset.measuredOn = step.dataset.measuredOn = 'you';
    const s = seconds < 0.01 ? '< 0.01' : seconds.toFixed(2);
    badge.textContent = fill(badge.dataset.yours!, { s });
  } catch (problem) {
    console.info(`The step shows what was built. ${String(problem)}`);
  }
}
