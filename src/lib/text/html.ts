import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readMarkdown } from './markdown';
import type { Reading } from './reading';
import { hasHead, rowText } from './table-head';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const set = (names: string) => new Set(names.split(/\s+/));
/** Elements that are not text of the page: scripts, drawings, what is only seen on request, ways to other pages. */
const SKIPPED = set(
  'script style template noscript svg math iframe object embed video audio canvas nav footer select datalist dialog',
);
/** Elements that start a new paragraph. */
const BLOCKS = set(
  `address article aside blockquote body br caption center dd details div dl dt fieldset figcaption
  figure form h1 h2 h3 h4 h5 h6 head header hr html legend li main ol option p pre section summary
  table title tr ul`,
);

/**
 * The readable text of an HTML page, as Markdown: headings, items of lists and `<pre>` keep their signs, and each row of
 * a table the names of its columns. What is hidden is left out. Nothing is run or loaded. The result may contain `<`,
 * where the page had `&lt;`: it is text and must be shown as text.
 */
export function readHtml(html: string): Reading {
  const page = new Page();
  walk(parse(html), page);
  page.end();
  const read = readMarkdown(page.paragraphs.join('\n\n'));
  return { ...read, title: page.title || read.title! };
}

class Page {
  readonly paragraphs: string[] = [];
  title = '';
  words = '';
  /** What the next paragraph begins with. */
  sign = '';
  /** The number of the last item of each list. */
  readonly numbers = new Map<Node | null, number>();

  /** Ends a paragraph; a sign that had no words is left to the next. */
  end(sign?: string): void {
    const paragraph = this.words.replace(/\s+/g, ' ').trim();
    if (paragraph) this.paragraphs.push(this.sign + paragraph);
    this.sign = sign ?? (paragraph ? '' : this.sign);
    this.words = '';
  }
}

/** Visits the nodes in the order of the page; its own stack is for pages that are nested too deeply for the call stack. */
function walk(root: Node, page: Page): void {
  const open: (Node | (() => void))[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (typeof node === 'function') node();
    else if ('value' in node) page.words += node.value;
    else if ('childNodes' in node) {
      const inside = 'tagName' in node ? entered(node, page) : node.childNodes;
      if ('tagName' in node && BLOCKS.has(node.tagName)) open.push(() => page.end(''));
      for (let at = inside.length - 1; at >= 0; at--) open.push(inside[at]!);
    }
  }
}

/** Begins an element; the nodes in it that are still to be read. */
function entered(element: Element, page: Page): readonly Node[] {
  const { tagName: name, childNodes } = element;
  if (SKIPPED.has(name) || isHidden(element)) return [];
  if (BLOCKS.has(name)) page.end();
  if (name === 'title') page.title ||= textIn(element).replace(/\s+/g, ' ').trim();
  else if (name === 'pre') page.paragraphs.push(fenced(textIn(element).trimEnd()));
  else if (name === 'table' && isOfData(element)) page.paragraphs.push(...rowsIn(element));
  else {
    if (name === 'td' || name === 'th') page.words += ' ';
    page.sign = signOf(element, page) || page.sign;
    return childNodes;
  }
  return [];
}

const attribute = ({ attrs }: Element, wanted: string) =>
  attrs.find(({ name }) => name === wanted)?.value;

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    (attribute(element, 'hidden') ?? 'until-found') !== 'until-found' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

/** `## ` for h2, `- ` or `3. ` for an item. */
function signOf({ tagName, parentNode }: Element, { numbers }: Page): string {
  const depth = /^h([1-6])$/.exec(tagName)?.[1];
  if (depth) return `${'#'.repeat(Number(depth))} `;
  if (tagName !== 'li') return '';
  const list = parentNode as Element;
  if (list.tagName !== 'ol') return '- ';
  const first = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  const number = (numbers.get(list) ?? first - 1) + 1;
  numbers.set(list, number);
  return `${number}. `;
}

/** Lines as a block of code; the fence is longer than any in them. */
function fenced(lines: string): string {
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${lines}\n${fence}`;
}

/** All elements below one, not within those that are left out. */
function* below(element: Element): Generator<Node> {
  const open: Node[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node && (SKIPPED.has(node.tagName) || isHidden(node))) continue;
    yield node;
    if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
  }
}

const named = (element: Element, ...names: string[]): Element[] =>
  [...below(element)].filter(
    (node): node is Element => 'tagName' in node && names.includes(node.tagName),
  );

/** Whether one of them is below, without looking at more than the first. */
function has(element: Element, ...names: string[]): boolean {
  for (const node of below(element))
    if ('tagName' in node && names.includes(node.tagName)) return true;
  return false;
}

const textIn = (element: Element): string =>
  [...below(element)]
    .map((node) =>
      'value' in node ? node.value : 'tagName' in node && BLOCKS.has(node.tagName) ? '\n' : '',
    )
    .join('');

const MOST_IN_CELL = 300;

/** True for a table of data: with heads, or with even rows of short cells. One with tables in it is only for the layout. */
function isOfData(table: Element): boolean {
  if (has(table, 'table', 'pre', 'h1', 'h2', 'h3')) return false;
  if (has(table, 'th')) return true;
  const [first = [], ...others] = cellsOf(table);
  const isEven = others.length > 0 && others.every((row) => row.length === first.length);
  const isShort = [first, ...others].flat().every((cell) => cell.length <= MOST_IN_CELL);
  return first.length > 1 && isEven && isShort;
}

const cellsOf = (table: Element): string[][] =>
  named(table, 'tr').map((row) =>
    named(row, 'td', 'th').map((cell) => textIn(cell).replace(/\s+/g, ' ').trim()),
  );

/** The rows of a table, each with the names of its columns. */
function rowsIn(table: Element): string[] {
  const [first] = named(table, 'tr');
  const cells = cellsOf(table);
  const heads = first ? named(first, 'th').length : 0;
  const isHead = heads > 0 ? heads === cells[0]!.length : hasHead(cells);
  const captions = named(table, 'caption').map((caption) => textIn(caption).trim());
  const told = cells
    .slice(isHead ? 1 : 0)
    .map((row) => rowText(row, isHead ? cells[0] : undefined));
  return [...captions, ...told].filter((row) => row !== '');
}
