/**
 * Lines of comment, one for each line of the text.
 *
 * @param mark what a comment begins with: `--` in SQL, `#` in a shell.
 */
export function comment(mark: '--' | '#', text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `${mark} ${line}`.trimEnd())
    .join('\n');
}

/** A text of the reader's on one line, so that it cannot leave the comment it stands in. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Control}]+/gu, ' ').trim();
}
