/** Parts of a web page that nobody reads. */
const BLOCKS = /<(\/?)(style|script|head)\b/gi;

/** What can be read of a web page or a text; '' if there is nothing. Takes a time in proportion to the length. */
export const pageText = (body: string): string =>
  withoutBlocks(body)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Without each block that is closed; one that is not closed is read as it stands. */
function withoutBlocks(body: string): string {
  const lastClosed = new Map<string, number>();
  for (const { index, 1: slash, 2: name } of body.matchAll(BLOCKS))
    if (slash) lastClosed.set(name!.toLowerCase(), index);
  let kept = '';
  let from = 0;
  let open = '';
  for (const { index, 1: slash, 2: written } of body.matchAll(BLOCKS)) {
    const name = written!.toLowerCase();
    if (open === '' && !slash && (lastClosed.get(name) ?? 0) > index) {
      kept += `${body.slice(from, index)} `;
      open = name;
    } else if (open === name && slash) {
      from = index;
      open = '';
    }
  }
  return kept + body.slice(from);
}
