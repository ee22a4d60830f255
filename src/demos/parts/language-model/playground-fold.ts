import type { Locale } from '~/lib/locale';
import { bringWithFold } from '../bring-with-fold';

for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-lm-playground]')) {
  const { lmPlayground: demo, locale } = fold.dataset as { lmPlayground: string; locale: Locale };
  bringWithFold(fold, async () =>
    (await import('./playground')).openPlayground(fold, { demo, locale }),
  );
}
