/** Plain text with what Markdown would take for its own escaped; `code` stays code. */
export const escaped = (text: string): string =>
  text.replace(/`[^`\n]+`|[\\`*_[\]<>|]/g, (found) => (found.length > 1 ? found : `\\${found}`));

/** A paragraph or several as a quotation. */
export const quoted = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');

/** Behind the mark of a list, the further lines of an item. */
export const indented = (text: string, by = '  '): string =>
  text.trim().replace(/\n(?=[^\n])/g, `\n${by}`);

const BEGINS = /^(?:[-*+>|#]|\d+\. |```|~~~)/;
const HAN = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—]/;

/** Markdown that was wrapped and indented for its source: each paragraph in one line, from its margin on. */
export function unwrapped(text: string): string {
  const lines: string[] = [];
  let code = false;
  for (const raw of text.trim().split('\n')) {
    const line = code ? raw : raw.trim();
    const before = lines.at(-1);
    const fence = /^(?:```|~~~)/.test(line);
    const goesOn = before && line !== '' && !BEGINS.test(line) && !/^(?:[|#]|```|~~~)/.test(before);
    if (code || !goesOn) lines.push(line);
    else lines[lines.length - 1] = before + gap(before, line) + line;
    if (fence) code = !code;
  }
  return lines.join('\n');
}

/** Chinese has no space where a line ends. */
const gap = (before: string, after: string): string =>
  HAN.test(before.at(-1)!) && HAN.test(after[0]!) ? '' : ' ';

/** One blank line between blocks, none at the ends, no space at the end of a line, tables without padding. */
export const tidied = (text: string): string =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/^\|.*\|$/gm, narrow)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

/** A row of a table without the spaces and dashes that make its source even. */
const narrow = (row: string): string => row.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');

/** Some Markdown with each of its links led elsewhere. */
export const relinked = (text: string, lead: (to: string) => string): string =>
  text.replace(/\]\(([^()\s]+)\)/g, (_, to: string) => `](${lead(to)})`);
