/** Fills the blanks for a guess, or empties them again. */
export function fillBlanks(id: string, filled: boolean): void {
  for (const blank of document.querySelectorAll(`[data-blank="${CSS.escape(id)}"]`))
    blank.toggleAttribute('data-filled', filled);
}
