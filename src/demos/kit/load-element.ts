import type { Locale } from '~/lib/locale';
import { memoizedIn } from '~/lib/memo';
import type { Open } from './island';
import { loadWords, wordsOf } from './words';
import type { Words as KitStrings } from 'words:parts';

const demos = import.meta.glob<{ open: Open }>('../{*,parts/*}/*-demo.tsx');

/** What makes an element live in its own way, for `data-loader`. */
const loaders = import.meta.glob<{ load: (root: HTMLElement) => Promise<void> }>('../*/*/load.ts');

const loading = new Map<HTMLElement, Promise<void>>();

/** Once. A module of its own, so that no page has to load the list of all elements. */
export const loadElement = (element: HTMLElement): Promise<void> =>
  memoizedIn(loading, element, () => load(element));

async function load(root: HTMLElement): Promise<void> {
  const name = root.localName.slice('x-'.length);
  const { folder = name, loader } = root.dataset;
  if (loader) return (await loaders[`../${loader}/load.ts`]!()).load(root);
  const props = JSON.parse(root.dataset.props!) as never; // validated when the site was built
  const { locale } = props as { locale: Locale };
  await Promise.all([loadWords(folder, locale), loadWords('parts', locale)]);
  const [{ open }, { startIsland }, workers] = await Promise.all([
    demos[`../${folder}/${name}-demo.tsx`]!(),
    import('./island'),
    import('~/workers'),
  ]);
  const t = wordsOf<never>(folder);
  const kit = wordsOf<KitStrings>('parts');
  startIsland(root, await open({ props, t, kit, page: { root, workers } }));
}
