import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { attributeOf, BLOCKS, isSkipped, signIn, textIn } from './html-text';
import { isOfData, rowsIn } from './html-table';
import { readMarkdown } from './markdown';
import type { Reading } from './reading';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

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
  if (isSkipped(element)) return [];
  const sign = signIn(element, page.words);
  if (sign !== undefined) {
    page.words += sign;
    return [];
  }
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

/** `## ` for h2, `- ` or `3. ` for an item. */
function signOf({ tagName, parentNode }: Element, { numbers }: Page): string {
  const depth = /^h([1-6])$/.exec(tagName)?.[1];
  if (depth) return `${'#'.repeat(Number(depth))} `;
  if (tagName !== 'li') return '';
  const list = parentNode as Element;
  if (list.tagName !== 'ol') return '- ';
  const first = Number.parseInt(attributeOf(list, 'start') ?? '1', 10) || 1;
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
