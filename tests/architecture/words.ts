import ts from 'typescript';

/** A word, or a sign that is no space: `a += 1;` has four. */
const WORD_OR_SIGN = /[\w$-]+|[^\s\w]/g;

/**
 * The words and signs of a file of code, so that formatting, blank lines, types and comments cost nothing. Types and
 * comments are erased by TypeScript's own printer, comments of styles and markup by expression.
 *
 * @param path the name of the file, whose ending tells the language
 * @returns 0 for what is no code
 *
 * `wordsIn('a.ts', 'export let a: number = 1; // one')` is 6: `export`, `let`, `a`, `=`, `1`, `;`.
 */
export function wordsIn(path: string, text: string): number {
  const ending = /\.[^.]*$/.exec(path)?.[0] ?? '';
  const bare = BARE[ending]?.(text) ?? '';
  return bare.match(WORD_OR_SIGN)?.length ?? 0;
}

const printed = (text: string, fileName: string): string =>
  ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      jsx: fileName.endsWith('x') ? ts.JsxEmit.Preserve : undefined,
      removeComments: true,
      verbatimModuleSyntax: false,
    },
    fileName,
  }).outputText;

const script = (text: string): string => printed(text, 'a.ts');

const FRONT_MATTER = /^---\n([\s\S]*?)\n---([\s\S]*)$/;

function component(text: string): string {
  const [, front = '', markup = text] = FRONT_MATTER.exec(text) ?? [];
  const plain = markup.replace(/<!--[\s\S]*?-->/g, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
  return `${script(front)}\n${plain}`;
}

const BARE: Readonly<Record<string, (text: string) => string>> = {
  '.ts': script,
  '.mjs': script,
  '.js': script,
  '.tsx': (text) => printed(text, 'a.tsx'),
  '.astro': component,
  '.css': (text) => text.replace(/\/\*[\s\S]*?\*\//g, ''),
};
