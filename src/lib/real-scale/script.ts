/**
 * Turns each line of a text into a comment.
 *
 * @param mark the comment marker: `--` in SQL, `#` in a shell.
 */
export function comment(mark: '--' | '#', text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `${mark} ${line}`.trimEnd())
    .join('\n');
}

/** A reader's text on one line, so that it cannot leave its comment. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Control}]+/gu, ' ').trim();
}

/**
 * A call of the script's `send` function with a JSON body, in a here-document without shell
 * expansion. No line of JSON can equal the word that ends it.
 */
export function sendJson(request: string, body: unknown): string {
  return `send ${request} --data-binary @- <<'JSON'\n${readable(body)}\nJSON\n`;
}

/** Indented JSON, with lists of numbers, such as vectors, on one line. */
function readable(body: unknown): string {
  return JSON.stringify(body, null, 2).replace(/\[[\s\d.,e+-]+\]/g, (numbers) =>
    numbers.replace(/\s+/g, ''),
  );
}
