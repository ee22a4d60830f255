/**
 * Previews of terms beyond what the style sheet does: Esc folds one away, and on a touch screen the
 * first tap shows it, the second follows the link.
 */
let shown: Element | undefined;

function dismiss(): void {
  for (const open of document.querySelectorAll<HTMLElement>('.termed:is(:hover, :focus-within)'))
    open.dataset.dismissed = '';
}

function comeBack({ target }: Event): void {
  const termed = (target as Element).closest<HTMLElement>('.termed');
  if (termed) delete termed.dataset.dismissed;
}

let touched = false;
addEventListener('pointerdown', ({ pointerType }) => (touched = pointerType === 'touch'), true);
addEventListener('click', (event) => {
  const term = (event.target as Element).closest('.termed > .term');
  if (touched && term && term !== shown) event.preventDefault();
  shown = term ?? undefined;
});
addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss());
document.addEventListener('mouseover', comeBack);
document.addEventListener('focusin', comeBack);
