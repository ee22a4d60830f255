/** Escapes everything in a plain text that Markdown would interpret; `code` stays code. */
export const escaped = (text: string): string =>
  text.replace(/`[^`\n]+`|[\\`*_[\]<>|]/g, (found) => (found.length > 1 ? found : `\\${found}`));

export const block = (text: string): string => `\n\n${text.trim()}\n\n`;

export const quoted = (text: string): string =>
  block(
    tidied(text)
      .trim()
      .split('\n')
      .map((line) => (line === '' ? '>' : `> ${line}`))
      .join('\n'),
  );

/** An item of a list, its further lines indented below its mark. */
export const item = (mark: string, text: string): string =>
  `${mark} ${tidied(text)
    .trim()
    .replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length + 1)}`)}`;

/** Normalises blank lines between blocks, and removes spaces at the ends of lines. */
export const tidied = (text: string): string =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
