/** The text that replaces a tag without children: usually none. */
const SHOWN: Record<string, RegExp> = { ClaimLink: /\bid="([^"]*)"/ };

const TAG = /^<\/?([A-Za-z][\w.]*)/;

/** Text between tags stays. A tag may span several lines, and a quoted value or braces may contain a `>`. */
export function withoutTags(mdx: string): string {
  let text = '';
  let at = 0;
  while (at < mdx.length) {
    const name = mdx[at] === '<' ? TAG.exec(mdx.slice(at, at + 60))?.[1] : undefined;
    const end = name !== undefined || mdx[at] === '{' ? markupEnd(mdx, at) : at;
    if (end === at) text += mdx[at++];
    else {
      text += SHOWN[name ?? '']?.exec(mdx.slice(at, end))?.[1] ?? '';
      at = end;
    }
  }
  return text;
}

function markupEnd(mdx: string, start: number): number {
  const closing = mdx[start] === '<' ? '>' : '}';
  let depth = 0;
  let quoted = false;
  for (let at = start; at < mdx.length; at++) {
    const character = mdx[at];
    if (character === '"' && closing === '>') quoted = !quoted;
    if (quoted) continue;
    if (character === '{') depth++;
    if (character === '}') depth--;
    if (character === closing && depth === 0) return at + 1;
  }
  return mdx.length;
}
