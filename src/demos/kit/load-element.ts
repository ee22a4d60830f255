import type { Locale } from '~/lib/locale';
import { memoizedIn } from '~/lib/memo';
import type { Open } from './island';
import { propsOf } from './props';
import { loadWords, wordsOf } from './words';

const panels = import.meta.glob('../{*/panels,parts}/*/*-panel.{ts,tsx}');
const islands = import.meta.glob<{ open: Open }>([
  '../*/*-demo.tsx',
  '../{*/panels,parts}/*/*-panel.tsx',
]);

const loading = new Map<HTMLElement, Promise<void>>();

/**
 * Loads the strings of a demo or of a panel, then its element, once; a panel's host is loaded first. It is a module of its
 * own so that no page has to load the list of all elements.
 */
export const loadElement = (element: HTMLElement): Promise<void> =>
  memoizedIn(loading, element, () => load(element));

async function load(element: HTMLElement): Promise<void> {
  const name = element.localName.slice('x-'.length);
  const { folder = name, host } = element.dataset;
  const { locale } = propsOf<{ locale: Locale }>(element);
  await Promise.all([
    ...[loadWords(folder, locale), loadWords('parts', locale)],
    host === undefined || loadHost(host),
  ]);
  if ('island' in element.dataset) return startDemo(element, folder, name);
  const file = `../${folder}/${name}-panel`;
  await (panels[`${file}.ts`] ?? panels[`${file}.tsx`])!();
}

/** Hands the markup of a demo over to its function. */
async function startDemo(root: HTMLElement, folder: string, name: string): Promise<void> {
  const [{ open }, { startIsland }, workers] = await Promise.all([
    islands[`../${folder}/${name}-${folder === name ? 'demo' : 'panel'}.tsx`]!(),
    import('./island'),
    import('~/workers'),
  ]);
  const given = {
    props: propsOf<never>(root),
    t: wordsOf<never>(folder),
    kit: wordsOf<never>('parts'),
  };
  startIsland(root, await open({ ...given, page: { root, workers } }));
}

const loadHost = (tag: string): Promise<void> =>
  loadElement(document.querySelector<HTMLElement>(tag)!);
