import { today } from '~/browser/today';
import { pricesAsOf } from '~/lib/cost/level';
import { stepOf } from '.';
import { startIsland } from '~/demos/kit/island';
import { loadWords, wordsOf } from '~/demos/kit/words';
import type { YoursProps } from './open-yours';

/** Makes a last step live: a list of its own, so that no demo's page has to know all of them. */
export async function load(root: HTMLElement): Promise<void> {
  const props = JSON.parse(root.dataset.props!, pricesAsOf(today())) as YoursProps;
  const { locale } = props;
  const [open] = await Promise.all([
    stepOf(root.dataset.lastStep!, locale),
    loadWords('parts', locale),
  ]);
  startIsland(root, open({ props, kit: wordsOf('parts'), page: { root } }) as never);
}
