import type { LoadedEncoder } from '~/workers';
import type { EncoderEvents, EncoderPanel } from './encoder-panel';
import type { EncoderStrings } from './encoder-strings';

/** As `ENCODER_READY` in encoder-shared.ts, which is not loaded yet when this is. */
const READY = 'crossroads-encoder-ready';

/**
 * The panel, fetched when it comes into view, when the reader turns to it, when another panel of the
 * page has loaded an encoder, or when the demo first asks for vectors; till then a few lines.
 */
export function lazyEncoderPanel(
  root: HTMLElement,
  strings: EncoderStrings,
  on: EncoderEvents,
): EncoderPanel {
  let panel: EncoderPanel | undefined;
  let coming: Promise<EncoderPanel> | undefined;
  let disposed = false;
  const load = root.querySelector<HTMLButtonElement>('[data-load-model]')!;
  const open = () =>
    (coming ??= import('./encoder-panel').then(({ encoderPanel }) => {
      load.removeEventListener('click', pressEarly);
      panel = encoderPanel(root, strings, on);
      if (disposed) panel.dispose();
      return panel;
    }));
  const stop = wake(root, () => void open());
  // A press before the panel is there is pressed again once it is.
  const pressEarly = () => void open().then(() => load.click());
  for (const button of root.querySelectorAll('button')) button.disabled = button !== load;
  load.addEventListener('click', pressEarly);
  root.addEventListener('input', keepIn);
  return {
    loaded: (): LoadedEncoder | undefined => panel?.loaded(),
    embed: async (texts, kind, progress) => (await open()).embed(texts, kind, progress),
    dispose: () => {
      disposed = true;
      stop();
      panel?.dispose();
    },
  };
}

/**
 * What is typed here is not for the demo around it; the panel keeps it in too, once it is there. An id
 * that is typed before then chooses “another model” as it does later.
 */
const keepIn = (event: Event): void => {
  event.stopPropagation();
  const { currentTarget, target } = event;
  if (!(target instanceof HTMLInputElement) || target.name !== 'modelId') return;
  (currentTarget as Element).querySelector<HTMLSelectElement>('select[name=model]')!.value = '';
};

/** Calls `open` at the first sign that the panel is wanted. @returns what to call to watch no more */
function wake(root: HTMLElement, open: () => void): () => void {
  const seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) open();
  });
  seen.observe(root);
  root.addEventListener('focusin', open, { once: true });
  document.addEventListener(READY, open, { once: true });
  return () => {
    seen.disconnect();
    document.removeEventListener(READY, open);
  };
}
