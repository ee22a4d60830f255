import type { Locale } from '~/lib/locale';

/** A playground is fetched with its fold, which may be open before this script came; where that fails, again. */
for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-lm-playground]')) {
  const { lmPlayground: demo, locale } = fold.dataset as { lmPlayground: string; locale: Locale };
  let coming: Promise<void> | undefined;
  const open = () => {
    if (!fold.open) return;
    coming ??= import('./playground')
      .then(({ openPlayground }) => openPlayground(fold, { demo, locale }))
      .catch(() => (coming = undefined));
  };
  fold.addEventListener('toggle', open);
  open();
}
