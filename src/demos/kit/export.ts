export { save, type Exported } from '~/browser/save-file';
export { csvFile, jsonFile } from '~/lib/export';

/** Reads the element's current colours by the names of the style sheet's tokens. */
export function colourOf(root: Element): (name: string) => string {
  const style = getComputedStyle(root);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}
