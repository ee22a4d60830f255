import type { DefaultTreeAdapterTypes } from 'parse5';
import { grouped } from './raised';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What is nested deeper is no formula. */
const DEEPEST = 60;

/**
 * A formula on one line, as one would type it: (a + b)/2, x^2, √2, ∑_(i = 1)^n. Reads presentation MathML, and the formulas
 * of Word (Office Math, ECMA-376 part 1, 22.1), both as parse5 gives them.
 */
export const formulaText = (formula: Element): string =>
  said(formula, 0)
    .replace(/[\u2061\u2062\u2064]/g, '')
    .replace(/\u2063/g, ',')
    .replace(/\s*([=<>≤≥≠≈≡±×÷→⇒∈])\s*/g, ' $1 ')
    .replace(/(?<=[\p{L}\p{M}\p{N})\]])\s*([+−-])\s*(?=[\p{L}\p{N}(√∑∫])/gu, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();

/** Sums, integrals and limits stand apart from what they are taken of. */
const TAKEN_OF = /^(?:[∏∐∑∫-∳⋀-⋃]|lim|max|min|sup|inf)$/;
const marked = (base: string, marks: string) => base + marks + (TAKEN_OF.test(base) ? ' ' : '');
const above = (mark: string) => mark && `^${grouped(mark)}`;
const below = (mark: string) => mark && `_${grouped(mark)}`;
const power = (base: string, mark: string) => marked(base, above(mark));
const index = (base: string, mark: string) => marked(base, below(mark));
const both = (base: string, low: string, high: string) => marked(base, below(low) + above(high));
const fraction = (upper: string, lower: string) => `${grouped(upper)}/${grouped(lower)}`;
const root = (inside: string, degree = '') =>
  degree ? `√[${degree}](${inside})` : `√${grouped(inside)}`;
const before = (low: string, high: string, base: string) => both('', low, high) + base;
const over = (base: string, mark: string) => {
  const accent = /^\p{M}$/u.test(mark) ? mark : ACCENTS.get(mark);
  return accent && [...base].length === 1 ? base + accent : power(base, mark);
};

/** Signs over one letter, and what writes them as a part of it. */
const ACCENTS = new Map(
  Object.entries({ '¯': '\u0304', '‾': '\u0304', '^': '\u0302', '~': '\u0303', '→': '\u20d7', '˙': '\u0307', '¨': '\u0308' }),
); // prettier-ignore

/** How each kind of formula is said, and its parts: by their places in MathML, by their names in Word. */
const KINDS: Readonly<Record<string, [(...parts: string[]) => string, string]>> = {
  mfrac: [fraction, '0 1'],
  msup: [power, '0 1'],
  msub: [index, '0 1'],
  msubsup: [both, '0 1 2'],
  munder: [index, '0 1'],
  mover: [over, '0 1'],
  munderover: [both, '0 1 2'],
  mroot: [root, '0 1'],
  f: [fraction, 'num den'],
  ssup: [power, 'e sup'],
  ssub: [index, 'e sub'],
  ssubsup: [both, 'e sub sup'],
  spre: [before, 'sub sup e'],
  rad: [root, 'e deg'],
  limlow: [index, 'e lim'],
  limupp: [power, 'e lim'],
  func: [(name, of) => `${name} ${/^[\p{L}\p{N}]+$/u.test(of) ? of : `(${of})`}`, 'fname e'],
};
/** What holds rows or a list: what begins it, what stands between its parts, and what ends it. */
const LISTS: Readonly<Record<string, readonly [string, string, string]>> = {
  mtable: ['[', '; ', ']'],
  m: ['[', '; ', ']'],
  eqarr: ['', '; ', ''],
  mtr: ['', ', ', ''],
  mr: ['', ', ', ''],
};
const UNSAID = /^(?:\w*pr|annotation(?:-xml)?|mphantom|phant|del|none|mprescripts)$/;

const nameOf = (node: Node): string =>
  'tagName' in node ? node.tagName.replace(/^[^:]*:/, '') : '';
const elementsIn = (element: Element): Element[] =>
  element.childNodes.filter((node): node is Element => 'tagName' in node);
const valueIn = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name.replace(/^[^:]*:/, '') === name)?.value;

/** A property of an element of Word, such as the sign of a sum. */
function propertyOf(element: Element, name: string): string | undefined {
  const properties = elementsIn(element).find((one) => /pr$/.test(nameOf(one)));
  const found = properties && elementsIn(properties).find((one) => nameOf(one) === name);
  return found && valueIn(found, 'val');
}

function said(node: Node, depth: number): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  const name = nameOf(node);
  if (!('tagName' in node) || depth > DEEPEST || UNSAID.test(name)) return '';
  const parts = elementsIn(node).filter((part) => !UNSAID.test(nameOf(part)));
  const say = (part: Node | undefined) => (part ? said(part, depth + 1).trim() : '');
  const whole = () => node.childNodes.map((one) => said(one, depth + 1)).join('');
  const part = (wanted: string) =>
    say(parts[Number(wanted)] ?? parts.find((one) => nameOf(one) === wanted));
  if (Object.hasOwn(KINDS, name)) {
    const [kind, wanted] = KINDS[name]!;
    return kind(...wanted.split(' ').map(part));
  }
  const [open, between, close] = fenceOf(node, name);
  if (between !== undefined) return open + parts.map(say).join(between) + close;
  if (name === 'nary')
    return `${both(propertyOf(node, 'chr') ?? '∫', part('sub'), part('sup'))} ${part('e')}`;
  if (name === 'acc') return over(part('e'), propertyOf(node, 'chr') ?? '^');
  if (name === 'bar') return over(part('e'), '¯');
  if (name === 'msqrt') return root(whole().trim());
  return name === 'mspace' ? ' ' : whole();
}

function fenceOf(element: Element, name: string): readonly [string, string?, string?] {
  if (Object.hasOwn(LISTS, name)) return LISTS[name]!;
  if (name === 'mfenced')
    return [
      valueIn(element, 'open') ?? '(',
      `${valueIn(element, 'separators') ?? ','} `,
      valueIn(element, 'close') ?? ')',
    ];
  if (name !== 'd') return [''];
  const property = (wanted: string, other: string) => propertyOf(element, wanted) ?? other;
  return [property('begchr', '('), property('sepchr', '|'), property('endchr', ')')];
}
