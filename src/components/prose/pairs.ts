/** A number of the text and its mark have one name in `data-pair`: pointing at either lights both. */
const light = (event: Event, lit: boolean): void => {
  const { pair } =
    (event.target as Element).closest<HTMLElement | SVGElement>('[data-pair]')?.dataset ?? {};
  if (pair === undefined) return;
  for (const one of document.querySelectorAll(`[data-pair="${CSS.escape(pair)}"]`))
    one.toggleAttribute('data-lit', lit);
};

for (const begin of ['pointerover', 'focusin'])
  document.addEventListener(begin, (event) => light(event, true));
for (const end of ['pointerout', 'focusout'])
  document.addEventListener(end, (event) => light(event, false));

/** A mark in a figure that is still folded cannot be gone to: its figure can. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-pair]');
  const folded = link && document.getElementById(link.dataset.pair!)?.closest('[data-folded]');
  if (!folded) return;
  event.preventDefault();
  folded.scrollIntoView({ block: 'center' });
});
