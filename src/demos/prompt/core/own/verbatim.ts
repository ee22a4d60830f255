// promptfoo reads a text before a model gets it: `file://` and `package:` at its beginning name a program to run, and
// {{, {% and {# begin a template of Nunjucks, which may name the variables of the reader's machine. Texts that come from
// a reader's table are written here so that a model gets every sign of them as it is, and nothing is run.

/** A variable of a test: a text in which there is nothing to read, or the pieces between its opening braces. */
type Verbatim = string | { pieces: string[] };

const isPlain = (text: string): boolean => !/^(?:file|package):|\{|\n$/.test(text);

/**
 * The texts of one variable, row by row: as they are if all are plain, else each in pieces, where promptfoo reads
 * nothing and one template can join them again.
 */
export const verbatimTexts = (texts: readonly string[]): Verbatim[] =>
  texts.every(isPlain) ? [...texts] : texts.map((text) => ({ pieces: text.split('{') }));

/** What stands in a prompt for a variable that `verbatimTexts` wrote. */
export const slotFor = (name: string, texts: readonly Verbatim[]): string =>
  texts.some((text) => typeof text !== 'string')
    ? `{{ ${name}.pieces | join('{') }}`
    : `{{ ${name} }}`;

/** Text that a template of Nunjucks leaves as it is. */
export const escaped = (text: string): string =>
  text.replace(/\{(?=[{%#]|$)|#(?=\}|$)/g, `{{ '$&' }}`);

/** What an assertion compares with: read as a template, but never as the name of a program. */
export const compared = (text: string): string =>
  (/^(?:file|package):/.test(text) ? `{{ '' }}` : '') + escaped(text);

/** A name that is shown or sent, and never read as a template. */
export const named = (text: string): string => text.replace(/\{(?=[{%#])/g, '{ ');

/**
 * A prompt of one message. It is JSON of several lines, since promptfoo takes a prompt of one line that has a slash in it
 * for the name of a file.
 */
export const asMessage = (template: string): string =>
  JSON.stringify([{ role: 'user', content: template }], null, 2);

/** A prompt to be continued. It begins with a line that promptfoo drops, for the same reason. */
export const asText = (template: string): string => `\n{{- '' }}${template}`;
