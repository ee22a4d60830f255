import { today } from '~/browser/today';
import { pricesAsOf } from '~/lib/cost/level';
import { startIsland, type Open } from '../kit/island';
import { loadWords, wordsOf } from '../kit/words';
import type { Locale } from '~/lib/locale';

const steps = import.meta.glob<{ open: Open }>('./*/*-demo.tsx');
const words = import.meta.glob<object>('/content/words/yours-*.yaml', { import: 'default' });

/** Makes a last step live: a list of its own, so that no demo's page has to know all of them. */
export async function loadYours(root: HTMLElement, kind: string): Promise<void> {
  const props = JSON.parse(root.dataset.props!, pricesAsOf(today())) as { locale: Locale };
  const [{ open }, t] = await Promise.all([
    steps[`./${kind}/${kind}-demo.tsx`]!(),
    words[`/content/words/yours-${kind}.${props.locale}.yaml`]!(),
    loadWords('parts', props.locale),
  ]);
  const given = { props, t, kit: wordsOf('parts'), page: { root } };
  startIsland(root, await open(given as never));
}
