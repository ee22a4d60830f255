import { memoized } from '~/lib/memo';

const MARGIN = '400px'; // how far below the window an element is loaded
const SIGNS = ['focusin', 'pointerenter'];

/**
 * Loads what makes an element live when it nears the window, which includes the opening of a fold around it, or when
 * it gets the focus or the pointer. After a failure the element has `data-absent`, and the next of these tries again;
 * a module that failed comes only after a reload in browsers that remember the failure.
 * @returns a function that loads it now, unless it is loaded already
 */
export function loadWhenNear(element: HTMLElement, load: () => Promise<void>): () => Promise<void> {
  const once = memoized(load);
  const start = async () => {
    try {
      await once();
    } catch (error) {
      element.dataset.absent = '';
      throw error;
    }
    delete element.dataset.absent;
    seen.disconnect();
    for (const sign of SIGNS) element.removeEventListener(sign, start);
  };
  const seen = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void start();
    },
    { rootMargin: MARGIN },
  );
  seen.observe(element);
  for (const sign of SIGNS) element.addEventListener(sign, start);
  return start;
}
