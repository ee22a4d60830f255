import { fill } from '~/i18n/format';
import type { Loosening } from '~/lib/ledger/loosen';
import type { Words } from 'words:claims';

/** Shows that no entry matches, with a button for each filter whose removal helps; hidden without `ways`. */
export function offerLooser(
  root: HTMLElement,
  ways: readonly Loosening[] | undefined,
  nameOf: (part: string) => string,
  t: Words['client'],
): void {
  const box = root.querySelector<HTMLElement>('[data-empty]')!;
  box.hidden = !ways;
  if (!ways) return;
  box.querySelector('p')!.textContent = ways.length > 0 ? t.none : t.noneSingle;
  for (const button of box.querySelectorAll<HTMLElement>('[data-drop]')) {
    const way = ways.find(({ drop }) => drop === button.dataset.drop);
    button.hidden = !way;
    if (way) button.textContent = fill(t.drop, { name: nameOf(way.drop), n: way.count });
  }
}
