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
