import { posix } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As the file writes it, without `?raw` and the like. */
  target: string;
  /** Gone after compiling: a page never loads it. */
  typeOnly: boolean;
  dynamic: boolean;
  /** Read as text or as an address (`?raw`, `?url`): its own imports do not follow. */
  asset: boolean;
  /** Named by `<script src>`, which takes relative addresses only. */
  script?: boolean;
}

const SCRIPT_TAG = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const FRONTMATTER = /^---\n([\s\S]*?)\n---/;

function moduleText(file: string, source: string): string {
  return file.endsWith('.astro') ? (FRONTMATTER.exec(source)?.[1] ?? '') : source;
}

/** The scripts a component sends to the page: files it names, and imports of what it writes out. */
export function clientImports(source: string): readonly Import[] {
  const body = source.replace(FRONTMATTER, '');
  return [...body.matchAll(SCRIPT_TAG)].flatMap(([, attributes = '', code = '']) => {
    if (attributes.includes('is:inline')) return [];
    const src = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
    const tagged = {
      target: src ?? '',
      typeOnly: false,
      dynamic: false,
      asset: false,
      script: true,
    };
    return src ? [tagged] : importsOf('script.ts', code);
  });
}

const parsed = new Map<string, readonly Import[]>();

/** Every import of a source file: static, dynamic, re-exported, in a type, and by glob; parsed once. */
export function importsOf(file: string, source: string): readonly Import[] {
  const kept = parsed.get(`${file}\n${source}`);
  if (kept) return kept;
  const imports = parse(file, source);
  parsed.set(`${file}\n${source}`, imports);
  return imports;
}

function parse(file: string, source: string): Import[] {
  const found = file.endsWith('.astro') ? [...clientImports(source)] : [];
  const visit = (node: ts.Node): void => {
    const one = importAt(node);
    if (one) found.push(one);
    ts.forEachChild(node, visit);
  };
  const text = moduleText(file, source);
  visit(
    ts.createSourceFile(
      file.endsWith('.tsx') ? 'module.tsx' : 'module.ts',
      text,
      ts.ScriptTarget.Latest,
      true,
    ),
  );
  return found;
}

function importAt(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    if (!node.moduleSpecifier) return undefined;
    return named(node.moduleSpecifier, isTypeOnly(node), false);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true, false);
  if (!ts.isCallExpression(node)) return undefined;
  const glob = /^import\.meta\.glob\b/.test(node.expression.getText());
  if (!glob && node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  const call = node.arguments[0] && named(node.arguments[0], false, true);
  return call && { ...call, asset: call.asset || node.getText().includes('?raw') };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const { importClause } = node;
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = importClause.namedBindings;
  if (importClause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.every((element) => element.isTypeOnly);
}

function named(node: ts.Node, typeOnly: boolean, dynamic: boolean): Import | undefined {
  if (!ts.isStringLiteralLike(node)) return undefined;
  const [target = '', query] = node.text.split('?');
  return { target, typeOnly, dynamic, asset: query !== undefined && !query.startsWith('worker') };
}

/** A target as a path from the root of the repository; a package's name stays as it is. */
export function resolved(file: string, target: string): string {
  if (target.startsWith('~/')) return `src/${target.slice(2)}`;
  if (target.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), target));
  return target.startsWith('/src/') ? target.slice(1) : target;
}
