import { openTarget } from '~/browser/open-folds';

const MARGIN = '400px'; // how far below the window a demo is loaded
const PAUSE = 2_000; // ms after the page's load event until all remaining demos are loaded

/** The demos of the page that have not been loaded yet. */
const waiting = new Set<HTMLElement>();

/**
 * Makes a demo live. The page contains only drawn figures; a script is loaded when its figure nears the window or gets
 * the focus or the pointer, and otherwise once the page has settled.
 */
async function bring(demo: HTMLElement): Promise<void> {
  if (!waiting.delete(demo)) return;
  seen.unobserve(demo);
  try {
    const { bringDemo } = await import('./bring');
    await bringDemo(demo);
  } catch (error) {
    demo.dataset.absent = '';
    throw error;
  }
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) void bring(target as HTMLElement);
  },
  { rootMargin: MARGIN },
);

for (const demo of document.querySelectorAll<HTMLElement>('.demo[data-props]')) {
  waiting.add(demo);
  seen.observe(demo);
  for (const sign of ['focusin', 'pointerover'])
    demo.addEventListener(sign, () => void bring(demo), { once: true });
}
addEventListener('load', () =>
  setTimeout(() => waiting.forEach((demo) => void bring(demo)), PAUSE),
);

addEventListener('hashchange', openTarget);
openTarget();
