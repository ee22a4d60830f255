import { fill } from '~/i18n/format';
import { mount } from '../kit/mount';
import type { DemoViews } from '../kit/view';
import type { StepData } from './step-data';

interface Live {
  views: () => Promise<DemoViews>;
  /** Missing where settings alone are drawn. */
  source?: (base: string) => Promise<unknown>;
}

/** The demos whose views a page computes by itself; the steps of the others show what was recorded. */
const LIVE: Readonly<Record<string, Live>> = {
  cost: { views: async () => (await import('../cost/views')).costViews },
  evidence: { views: async () => (await import('../evidence/views')).evidenceViews },
  office: { views: async () => (await import('../parts/office/views')).officeViews },
  retriever: {
    views: async () => (await import('../retriever/views')).retrieverViews,
    source: async (base) => (await import('../retriever/views/load')).load(base),
  },
};

const sources = new Map<string, Promise<unknown>>();

function sourceOf(demo: string, base: string, { source }: Live): Promise<unknown> | undefined {
  const loading = sources.get(demo) ?? source?.(base);
  if (!loading) return undefined;
  sources.set(demo, loading);
  loading.catch(() => sources.delete(demo));
  return loading;
}

/** Computes a result once more in the page and says how long it took; if that fails, what was built stays. */
export async function recompute(
  step: HTMLElement,
  panel: HTMLElement,
  { demo, view, locale, queries, base }: StepData,
  press: number,
): Promise<void> {
  const live = LIVE[demo];
  if (!live) return;
  const badge = step.querySelector<HTMLElement>('[data-badge]')!;
  try {
    const [views, source] = await Promise.all([live.views(), sourceOf(demo, base, live)]);
    const begun = performance.now();
    const nodes = views.draw(view, queries[press]!, source, locale);
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
