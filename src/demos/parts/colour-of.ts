/** Reads the colours that an element has now, by the names of the style sheet. */
export function colourOf(root: Element): (name: string) => string {
  const style = getComputedStyle(root);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}
