import { bringWithFold } from '../bring-with-fold';

for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-side-by-side]'))
  bringWithFold(fold, async () => (await import('./side-by-side')).openSideBySide(fold));
