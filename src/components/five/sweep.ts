import { EASE, isCalm } from '~/browser/motion';

const FADED = { opacity: [0, 1] };
const SWEPT = { clipPath: ['inset(-4px 102% -4px -4px)', 'inset(-4px -4px -4px -4px)'] };
const FADES = { duration: 240, easing: EASE, fill: 'backwards' } as const;
/** A field is answered from left to right. */
const SWEEPS = { duration: 640, easing: 'linear' };

/** Plays what a press tells of a picture: each part after its milliseconds. A further press plays it from the beginning. */
export function sweep(step: HTMLElement): void {
  for (const animation of step.getAnimations({ subtree: true }))
    if (!(animation instanceof CSSTransition)) animation.cancel();
  if (isCalm()) return;
  for (const one of step.querySelectorAll<HTMLElement>('[data-told]')) {
    const isField = one.matches('.told');
    const delay = Number(one.dataset.told);
    one.animate(isField ? SWEPT : FADED, { ...FADES, ...(isField && SWEEPS), delay });
  }
}
