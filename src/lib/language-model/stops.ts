/** Where the first of the stop texts begins; undefined where there is none of them. */
export function stopIn(text: string, stops: readonly string[]): number | undefined {
  const found = stops.map((stop) => text.indexOf(stop)).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : undefined;
}

/**
 * How much of a text that grows is its own, whatever follows: up to where its end may be the beginning of
 * a stop text.
 *
 * @example sureLength('a\n', ['\n\n']) → 1
 */
export function sureLength(text: string, stops: readonly string[]): number {
  const held = stops.map((stop) => {
    for (let length = Math.min(stop.length - 1, text.length); length > 0; length--)
      if (text.endsWith(stop.slice(0, length))) return length;
    return 0;
  });
  return text.length - Math.max(0, ...held);
}
