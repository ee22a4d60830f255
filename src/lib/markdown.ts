/** Escapes everything in a plain text that Markdown would interpret; `code` stays code. */
export const escaped = (text: string): string =>
  text.replace(/`[^`\n]+`|[\\`*_[\]<>|]/g, (found) => (found.length > 1 ? found : `\\${found}`));

export const block = (text: string): string => `\n\n${text.trim()}\n\n`;

export const quoted = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');

/** Indents the further lines of a list item, after its marker. */
export const indented = (text: string, by = '  '): string =>
  text.trim().replace(/\n(?=[^\n])/g, `\n${by}`);

const BEGINS = /^(?:[-*+>|#]|\d+\. |```|~~~)/;
const HAN = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—]/;

/** Unwraps Markdown that was wrapped and indented in its source: one line per paragraph, without the common margin. */
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

/** The space that replaces a line break; Chinese has none. */
const gap = (before: string, after: string): string =>
  HAN.test(before.at(-1)!) && HAN.test(after[0]!) ? '' : ' ';

/** Normalises blank lines between blocks, and removes spaces at line ends and the padding of tables. */
export const tidied = (text: string): string =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/^\|.*\|$/gm, narrow)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

/** A table row without the spaces and dashes that align its source. */
const narrow = (row: string): string => row.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---');

export const relinked = (text: string, lead: (to: string) => string): string =>
  text.replace(/\]\(([^()\s]+)\)/g, (_, to: string) => `](${lead(to)})`);
