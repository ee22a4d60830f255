import type { Locale } from '~/lib/locale';

/** How far below the window the bench is fetched. */
const MARGIN = '300px';

/** Fetches what makes the bench for own prompts live when a reader comes near; should it not come, when they turn to it. */
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
