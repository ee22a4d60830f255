import { showLimits } from '~/demos/kit/limits';
import { bringListing } from '~/demos/kit/listing';
import { wireShare } from '~/demos/kit/share';
import { wireViews } from '~/demos/kit/views';
import { wordsOf } from '~/demos/kit/words';
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
