import { showLimits } from '../limits';
import { bringListing } from '../listing';
import { wireShare } from '../share';
import { wireViews } from '../views';
import { wordsOf } from '../words';
import type { KitStrings } from './en';

/** The foot of a demo that has a layout of its own, the last in it: Share, its code and its limits. */
export function wireFoot(demo: HTMLElement, name: string, { codeMissing }: KitStrings): void {
  const foot = [...demo.querySelectorAll<HTMLElement>('[data-foot]')].at(-1)!;
  wireViews(foot, (view) => {
    if (view === 'code') void bringListing(foot, codeMissing);
    if (view === 'limits') showLimits(foot, wordsOf<{ limits: string[] }>(name).limits);
  });
  wireShare(foot);
}
