/** Lines of a file for a listing, numbered from 1. */
interface Excerpt {
  code: string;
  first: number;
  last: number;
}

/**
 * The lines from the first that contains `from` to the next that matches `to`, with the comment above them.
 * @throws Error if either line is missing, so that a listing can't drift from its file
 */
export function excerpt(source: string, from: string, to: RegExp): Excerpt {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.includes(from));
  if (start < 0) throw new Error(`No line contains "${from}".`);
  const length = lines.slice(start).findIndex((line) => to.test(line));
  if (length < 0) throw new Error(`No line after "${from}" matches ${to}.`);
  const first = commentAbove(lines, start);
  const last = start + length;
  return { code: lines.slice(first, last + 1).join('\n'), first: first + 1, last: last + 1 };
}

function commentAbove(lines: string[], start: number): number {
  let first = start;
  while (first > 0 && /^\s*(\/\*\*|\*|\/\/)/.test(lines[first - 1]!)) first--;
  return first;
}
