export { save, type Exported } from '~/browser/save-file';
export { csvCell, csvFile, jsonFile } from '~/lib/export';

/** A PNG drawn from an SVG string at twice its size. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image(width * 2, height * 2);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was drawn.')))),
  );
}

/**
 * Returns a function that reads an element's current colours by
 * the names of the style sheet's tokens.
 */
export function colourOf(root: Element): (name: string) => string {
  const style = getComputedStyle(root);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}
