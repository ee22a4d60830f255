import { bringWithFold } from '~/demos/parts/bring-with-fold';

for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-real-lab]'))
  bringWithFold(fold, async () => (await import('./real-lab')).openRealLab(fold));
