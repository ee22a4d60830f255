import type { DefaultTreeAdapterTypes } from 'parse5';
import elements from './elements.json';
import { formulaText } from './formula';
import { lowered, raised } from './raised';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const set = (names: string) => new Set(names.split(' '));
/** Elements that are not text of the page: scripts, drawings, readings beside characters, what is struck out or only seen on request. */
const SKIPPED = set(elements.skipped);
/** Elements that start a new paragraph. */
export const BLOCKS: Set<string> = set(elements.blocks);

export const attributeOf = ({ attrs }: Element, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

/** Whether an element is no text, or hidden; formulas that are hidden since a picture of them stands beside are read. */
export const isSkipped = (element: Element): boolean =>
  (SKIPPED.has(element.tagName) && !isTex(element)) ||
  (isHidden(element) && !hasFormula(element)) ||
  isRepeated(element);

const hasFormula = ({ childNodes }: Element): boolean =>
  childNodes.some(({ nodeName }) => nodeName === 'math');

function isHidden(element: Element): boolean {
  const style = attributeOf(element, 'style') ?? '';
  return (
    (attributeOf(element, 'hidden') ?? 'until-found') !== 'until-found' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

/** A formula as its author wrote it, for MathJax. */
const isTex = (node: Node): boolean =>
  node.nodeName === 'script' && /^math\/tex/i.test(attributeOf(node as Element, 'type') ?? '');

/** What KaTeX and MathJax draw for the eye, beside the formula that says the same. */
function isRepeated(element: Element): boolean {
  const beside: readonly Node[] = element.parentNode?.childNodes ?? [];
  if (attributeOf(element, 'class')?.startsWith('MathJax')) return beside.some(isTex);
  if (attributeOf(element, 'aria-hidden') !== 'true') return false;
  const last = beside[beside.indexOf(element) - 1];
  return last !== undefined && 'tagName' in last && hasFormula(last);
}

/** Letters before a raised one by which it is read. */
const NEAR = 40;

/** What an element within a line says as a whole, behind the text before it; undefined of all that is read in its parts. */
export function signIn(element: Element, before: string): string | undefined {
  const { tagName: name } = element;
  if (name === 'math') return formulaText(element);
  if (isTex(element)) return wordsIn(element).trim();
  if (name === 'img') return picturedIn(element);
  if (isOfFraction(element)) return (/\d$/.test(before) ? ' ' : '') + wordsIn(element);
  if (name === 'sub') return lowered(before.slice(-NEAR), wordsIn(element));
  if (name !== 'sup') return undefined;
  const isNote = has(element, 'a') || (element.parentNode as Element).tagName === 'a';
  return raised(before.slice(-NEAR), wordsIn(element), isNote);
}

/** The formula of a picture, as Wikipedia has it, where its neighbours have none. */
function picturedIn(element: Element): string | undefined {
  const [, tex] = /^\{\\displaystyle (.*)\}$/s.exec(attributeOf(element, 'alt') ?? '') ?? [];
  return tex && (has(element.parentNode as Element, 'math') ? undefined : tex);
}

/** Whether a raised or lowered number is a part of one such as 3<sup>1</sup>/<sub>2</sub>. */
function isOfFraction(element: Element): boolean {
  if (!/^su[bp]$/.test(element.tagName)) return false;
  const beside: readonly Node[] = element.parentNode?.childNodes ?? [];
  const step = element.tagName === 'sup' ? 1 : -1;
  const [stroke, other] = [1, 2].map((far) => beside[beside.indexOf(element) + far * step]);
  if (!stroke || !('value' in stroke) || !/^\s*[/⁄]\s*$/.test(stroke.value)) return false;
  return /^su[bp]$/.test(other?.nodeName ?? '');
}

/** All nodes below one, not within those that are left out, nor within those that are read as a whole. */
function* below(element: Element, isWhole?: (child: Element) => boolean): Generator<Node> {
  const open: Node[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node && (isSkipped(node) || isWhole?.(node))) continue;
    if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
    yield node;
  }
}

export const named = (element: Element, ...names: string[]): Element[] =>
  [...below(element)].filter(
    (node): node is Element => 'tagName' in node && names.includes(node.tagName),
  );

/** Whether one of them is below, without looking at more than the first. */
export function has(element: Element, ...names: string[]): boolean {
  for (const node of below(element))
    if ('tagName' in node && names.includes(node.tagName)) return true;
  return false;
}

const wordsIn = (element: Element): string =>
  [...below(element)].map((node) => ('value' in node ? node.value : '')).join('');

export function textIn(element: Element): string {
  let text = '';
  const isWhole = (child: Element): boolean => {
    const sign = signIn(child, text);
    text += sign ?? (BLOCKS.has(child.tagName) ? '\n' : '');
    return sign !== undefined;
  };
  for (const node of below(element, isWhole)) if ('value' in node) text += node.value;
  return text;
}
