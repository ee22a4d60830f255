/** From here on notes stand beside the text, so nothing is gained by folding them. */
const wide = matchMedia('(min-width: 66rem)');

/** Screen readers are told what the eye sees: open beside the text, folded under it. */
function unfoldBesideText(): void {
  for (const note of document.querySelectorAll<HTMLDetailsElement>('[data-note] > details'))
    note.open = wide.matches || note.closest('.booklet') !== null;
}

wide.addEventListener('change', unfoldBesideText);
unfoldBesideText();
