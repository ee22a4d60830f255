// promptfoo interprets a text before it sends it to a model: `file://` and `package:` at the beginning name a program
// to run, and {{, {% and {# begin a Nunjucks template, which may read environment variables of the reader's machine.
// The functions here encode texts of a reader's table so that the model gets every character as it is, and nothing is
// run.

/** The value of a test variable: a harmless text, or the pieces between its opening braces. */
type Verbatim = string | { pieces: string[] };

const isPlain = (text: string): boolean => !/^(?:file|package):|\{|\n$/.test(text);

/**
 * The texts of one variable, row by row: unchanged if all are harmless, otherwise each in pieces, which promptfoo does
 * not interpret and one template can join again.
 */
export const verbatimTexts = (texts: readonly string[]): Verbatim[] =>
  texts.every(isPlain) ? [...texts] : texts.map((text) => ({ pieces: text.split('{') }));

/** The placeholder in a prompt for a variable written by `verbatimTexts`. */
export const slotFor = (name: string, texts: readonly Verbatim[]): string =>
  texts.some((text) => typeof text !== 'string')
    ? `{{ ${name}.pieces | join('{') }}`
    : `{{ ${name} }}`;

/** Escapes text so that a Nunjucks template leaves it as it is. */
export const escaped = (text: string): string =>
  text.replace(/\{(?=[{%#]|$)|#(?=\}|$)/g, `{{ '$&' }}`);

/** The expected value of an assertion: read as a template, but never as the name of a program. */
export const compared = (text: string): string =>
  (/^(?:file|package):/.test(text) ? `{{ '' }}` : '') + escaped(text);

/** A name for display or requests that is never read as a template. */
export const named = (text: string): string => text.replace(/\{(?=[{%#])/g, '{ ');

/**
 * A prompt of one message. It is JSON of several lines, since promptfoo takes a one-line prompt with a slash in it for
 * a file name.
 */
export const asMessage = (template: string): string =>
  JSON.stringify([{ role: 'user', content: template }], null, 2);

/** A prompt to continue. It begins with a line that promptfoo drops, for the same reason. */
export const asText = (template: string): string => `\n{{- '' }}${template}`;
