import ts from 'typescript';
import { SOURCES, textOf } from './tree';

/** Lines of what is too long, by its file, or by its file and the name of the function. */
export type Lengths = Readonly<Record<string, number>>;

const MOST = { function: 80, withMarkup: 120, file: 250 } as const;
const linesOf = (text: string): number => text.trimEnd().split('\n').length;

/** The functions of a module that have more than 80 lines, or 120 where they return markup, by name. */
export function longFunctionsIn(path: string, text: string): Lengths {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found: Record<string, number> = {};
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const lines = linesOf(node.getText());
      if (lines > MOST.function && (lines > MOST.withMarkup || !hasMarkup(node)))
        found[`${path} ${nameOf(node)}`] = lines;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const hasMarkup = (node: ts.Node): boolean =>
  ts.isJsxElement(node) ||
  ts.isJsxFragment(node) ||
  ts.isJsxSelfClosingElement(node) ||
  (ts.forEachChild(node, (child) => hasMarkup(child) || undefined) ?? false);

function nameOf({ name, parent }: ts.SignatureDeclaration): string {
  if (name) return name.getText();
  const given = 'name' in parent ? (parent.name as ts.Node | undefined) : undefined;
  return given?.getText() ?? '(no name)';
}

/** What is too long now: functions, and modules of more than 250 lines. */
export const longNow = (): Lengths =>
  Object.fromEntries(
    SOURCES.filter((file) => /\.(tsx?|mjs)$/.test(file)).flatMap((file) => {
      const text = textOf(file);
      const whole = linesOf(text) > MOST.file ? [[file, linesOf(text)] as const] : [];
      return [...whole, ...Object.entries(longFunctionsIn(file, text))];
    }),
  );

export const functionsIn = (lengths: Lengths): string[] =>
  Object.keys(lengths).filter((name) => name.includes(' '));

/** The exceptions that still are: none is added, and none grows. */
export const shortened = (before: Lengths, now: Lengths): Lengths =>
  Object.fromEntries(
    Object.entries(before).flatMap(([name, most]) =>
      now[name] ? [[name, Math.min(most, now[name])]] : [],
    ),
  );

/** @param before the exceptions of lengths.json */
export function lengthsBroken(before: Lengths, now: Lengths): string[] {
  const longer = Object.entries(now)
    .filter(([name, lines]) => lines > (before[name] ?? 0))
    .map(
      ([name, lines]) =>
        `${name} has ${lines} lines: a file may have ${MOST.file}, a function ${MOST.function}, or ${MOST.withMarkup} with markup; divide it.`,
    );
  const stale = Object.entries(before)
    .filter(([name, lines]) => (now[name] ?? 0) < lines)
    .map(([name]) => `${name} is shorter now: npm run house -- --maxima takes it off the list.`);
  return [...longer, ...stale];
}
