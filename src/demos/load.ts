import type { Locale } from '~/lib/locale';
import { fillLists } from './choices';
import { propsOf } from './props';
import { bringWords } from './words';

const MARGIN = '400px'; // how far below the window a demo is fetched
const PAUSE = 2_000; // ms after the page has come, when those further down are fetched too

const elements = import.meta.glob('./*/*-demo.ts');
const waiting = new Set<HTMLElement>();

/**
 * Makes a demo live: fetches its words, then its element. The page carries the drawn figures alone;
 * scripts come as a figure nears the window or is turned to, and for the rest once the page has settled.
 */
async function bring(demo: HTMLElement): Promise<void> {
  if (!waiting.delete(demo)) return;
  seen.unobserve(demo);
  const name = demo.localName.slice('x-'.length);
  const { locale } = propsOf<{ locale: Locale }>(demo);
  try {
    await Promise.all([bringWords(name, locale), bringWords('parts', locale), fillLists(demo)]);
    await elements[`./${name}/${name}-demo.ts`]!();
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
