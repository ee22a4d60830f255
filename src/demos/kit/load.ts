import { openTarget } from '~/browser/page';
import { loadWhenNear } from './load-when-near';

const PAUSE = 2_000; // ms after the page's load event until all remaining demos are loaded

/**
 * Makes the demos and panels of a page live. The page contains only drawn figures; a script is loaded when a reader
 * comes near, and that of a demo otherwise once the page has settled.
 */
const loads = [...document.querySelectorAll<HTMLElement>('[data-status][data-props]')].map(
  (element) => {
    const start = loadWhenNear(element, async () =>
      (await import('./load-element')).loadElement(element),
    );
    return element.matches('.demo') ? start : () => undefined;
  },
);

addEventListener('load', () => setTimeout(() => loads.forEach((load) => void load()), PAUSE));

addEventListener('hashchange', openTarget);
openTarget();
