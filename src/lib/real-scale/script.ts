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

/**
 * A call of the script's own `send` with a JSON body, in a here-document in which the shell
 * replaces nothing. No line of JSON is the word that ends it.
 */
export function sendJson(request: string, body: unknown): string {
  return `send ${request} --data-binary @- <<'JSON'\n${readable(body)}\nJSON\n`;
}

/** JSON on indented lines, but lists of numbers, such as vectors, on one line. */
function readable(body: unknown): string {
  return JSON.stringify(body, null, 2).replace(/\[[\s\d.,e+-]+\]/g, (numbers) =>
    numbers.replace(/\s+/g, ''),
  );
}
