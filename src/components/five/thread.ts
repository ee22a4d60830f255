/** Marks the station of the picture in the middle of the window. */
export function wireThread(): void {
  const steps = [...document.querySelectorAll<HTMLElement>('.step')];
  const marks = [...document.querySelectorAll<HTMLElement>('[data-mark]')];
  const mark = () => {
    const middle = innerHeight / 2;
    const above = steps.filter((step) => step.getBoundingClientRect().top < middle);
    const now = (above.at(-1) ?? steps[0]!).dataset.step;
    for (const one of marks)
      if (one.dataset.mark === now) one.setAttribute('aria-current', 'step');
      else one.removeAttribute('aria-current');
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}
