/** Pixels of the small text of a picture. */
export const SMALL = 13;

/** Words with the space behind them, Chinese characters one by one. */
export const PIECES = /[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g;

/** Small text in lines that fit a width in pixels. */
export function wrapped(text: string, width: number, face: string): string[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  pen.font = `${SMALL}px ${face}`;
  const lines = [''];
  for (const [piece] of text.matchAll(PIECES)) {
    const line = lines.at(-1)! + piece;
    if (pen.measureText(line.trimEnd()).width <= width) lines[lines.length - 1] = line;
    else lines.push(piece);
  }
  return lines;
}
