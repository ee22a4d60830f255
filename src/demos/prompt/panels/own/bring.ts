import type { Locale } from '~/lib/locale';

/** Distance below the window at which the bench is loaded. */
const MARGIN = '300px';

/** Loads the code of the bench for own prompts when a reader comes near; if that fails, when they use it. */
export function bringOwnPrompt(root: HTMLElement, locale: Locale): void {
  const bring = () => {
    seen.disconnect();
    import('./open')
      .then(({ openOwnPrompt }) => openOwnPrompt(root, locale))
      .catch(() => root.addEventListener('pointerover', bring, { once: true }));
  };
  const seen = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && bring(),
    { rootMargin: MARGIN },
  );
  seen.observe(root);
}
