/** Parts of a web page that are never shown. */
const BLOCKS = /<(\/?)(style|script|head)\b/gi;

/** The readable text of a web page or a plain text; '' if there is none. Runs in linear time. */
export const pageText = (body: string): string =>
  withoutBlocks(body)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The page without its closed blocks; a block that is not closed is kept. */
function withoutBlocks(body: string): string {
  const lastClosed = new Map<string, number>();
  for (const { index, 1: slash, 2: name } of body.matchAll(BLOCKS))
    if (slash) lastClosed.set(name!.toLowerCase(), index);
  let buffer = '';
  let from = 0;
  let open = '';
  for (const { index, 1: slash, 2: written } of body.matchAll(BLOCKS)) {
    const name = written!.toLowerCase();
    if (open === '' && !slash && (lastClosed.get(name) ?? 0) > index) {
      buffer += `${body.slice(from, index)} `;
      open = name;
    } else if (open === name && slash) {
      from = index;
      open = '';
    }
  }
  return buffer + body.slice(from);
}
