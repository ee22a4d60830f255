/** A verdict as nodes: the guess and its distance fill their slots, and the answer, in bold, fills `{truth}`. */
export function verdictNodes(
  sentence: string,
  { you, off, truth }: Readonly<Record<'you' | 'off' | 'truth', string>>,
): (string | Node)[] {
  const [before = '', after = ''] = sentence
    .replace('{you}', you)
    .replace('{off}', off)
    .split('{truth}');
  const answer = document.createElement('b');
  answer.className = 'hl';
  answer.textContent = truth;
  return [before, answer, after];
}

export function labelDrawing(drawing: SVGElement, isShown: boolean): void {
  drawing.dataset.label ??= drawing.getAttribute('aria-label')!;
  const { label, askedLabel } = drawing.dataset;
  drawing.setAttribute('aria-label', (isShown ? label : askedLabel)!);
}

export function fillBlanks(id: string, filled: boolean): void {
  for (const blank of document.querySelectorAll(`[data-blank="${CSS.escape(id)}"]`))
    blank.toggleAttribute('data-filled', filled);
}
