export function markStep(step: string, isPressed: boolean): void {
  const mark = document.querySelector(`[data-walk-rail] [data-mark="${step}"]`);
  if (!mark) return;
  mark.toggleAttribute('data-done', isPressed);
  const pressedText = mark.querySelector<HTMLElement>('[data-pressed]')!;
  pressedText.textContent = isPressed ? pressedText.dataset.done! : pressedText.dataset.rest!;
}
