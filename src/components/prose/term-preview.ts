/**
 * Previews of terms, beyond the style sheet's part: they stay inside the page, Esc closes them, and
 * on a touch screen the first tap shows one and the second follows the link.
 */
const MARGIN = 8; // px between a preview and the edge of the page

const termedAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('.termed') : null;

function keepInside({ target }: Event): void {
  const preview = termedAt(target)?.querySelector<HTMLElement>('.preview');
  if (!preview) return;
  preview.style.insetInlineStart = '';
  const { right } = preview.getBoundingClientRect();
  const excess = right + MARGIN - document.documentElement.clientWidth;
  if (excess > 0) preview.style.insetInlineStart = `${-excess}px`;
}

function dismiss({ key }: KeyboardEvent): void {
  if (key !== 'Escape') return;
  for (const termed of document.querySelectorAll<HTMLElement>('.termed:is(:hover, :focus-within)'))
    termed.dataset.dismissed = '';
}

function comeBack({ target, relatedTarget }: MouseEvent | FocusEvent): void {
  const termed = termedAt(target);
  if (termed && termed !== termedAt(relatedTarget)) delete termed.dataset.dismissed;
}

let byTouch = false;
let tapped: Element | null = null;

function tap(event: MouseEvent): void {
  const term = (event.target as Element).closest('.termed > .term');
  if (term && term !== tapped && byTouch && event.detail > 0) event.preventDefault();
  tapped = term;
}

addEventListener('pointerdown', ({ pointerType }) => (byTouch = pointerType === 'touch'));
addEventListener('click', tap);
addEventListener('keydown', dismiss);
addEventListener('mouseover', keepInside);
addEventListener('focusin', keepInside);
addEventListener('mouseout', comeBack);
addEventListener('focusout', comeBack);
