/** Marks a step on the rail as pressed, or at rest again; the walk's rail says so, too. */
export function markStep(step: string, isPressed: boolean): void {
  const mark = document.querySelector(`[data-walk-rail] [data-mark="${step}"]`);
  if (!mark) return;
  mark.toggleAttribute('data-done', isPressed);
  const said = mark.querySelector<HTMLElement>('[data-pressed]')!;
  said.textContent = isPressed ? said.dataset.done! : said.dataset.rest!;
}
