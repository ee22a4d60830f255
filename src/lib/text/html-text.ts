import type { DefaultTreeAdapterTypes } from 'parse5';
import { formulaText } from './formula';
import { lowered, raised } from './raised';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const set = (names: string) => new Set(names.split(/\s+/));
/** Elements that are not text of the page: scripts, drawings, readings beside characters, what is struck out or only seen on request. */
const SKIPPED = set(
  `script style template noscript svg iframe object embed video audio canvas nav footer select datalist dialog
  del s strike rt rp rtc`,
);
/** Elements that start a new paragraph. */
export const BLOCKS = set(
  `address article aside blockquote body br caption center dd details div dl dt fieldset figcaption
  figure form h1 h2 h3 h4 h5 h6 head header hr html legend li main ol option p pre section summary
  table title tr ul`,
);

export const attributeOf = ({ attrs }: Element, wanted: string) =>
  attrs.find(({ name }) => name === wanted)?.value;

export const isSkipped = (element: Element): boolean =>
  isFormula(element)
    ? false
    : SKIPPED.has(element.tagName) || isHidden(element) || isRepeated(element);

function isHidden(element: Element): boolean {
  const style = attributeOf(element, 'style') ?? '';
  return (
    (attributeOf(element, 'hidden') ?? 'until-found') !== 'until-found' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

/** Formulas that are hidden for the eye, since a picture or a drawing of them stands beside: MediaWiki, MathJax 2. */
const isFormula = (element: Element): boolean =>
  element.tagName === 'script'
    ? /^math\/tex/.test(attributeOf(element, 'type') ?? '')
    : element.childNodes.length > 0 &&
      element.childNodes.every((node) => 'tagName' in node && node.tagName === 'math');

/** What is drawn for the eye, of which the formula beside it says the same: KaTeX, MathJax. */
function isRepeated(element: Element): boolean {
  if (attributeOf(element, 'aria-hidden') !== 'true') return false;
  const beside: readonly Node[] = element.parentNode?.childNodes ?? [];
  const at = beside.indexOf(element);
  return [beside[at - 1], beside[at + 1]].some(
    (one) => one !== undefined && 'tagName' in one && has(one, 'math'),
  );
}

/** Letters before a raised one by which it is read. */
const NEAR = 40;

/** What an element within a line says as a whole, behind the text before it; undefined of all that is read in its parts. */
export function signIn(element: Element, before: string): string | undefined {
  const { tagName: name } = element;
  if (name === 'math') return formulaText(element);
  if (name === 'script') return ` ${wordsIn(element)} `;
  if (name === 'sup') return raised(before.slice(-NEAR), wordsIn(element), isOfNote(element));
  if (name === 'sub') return lowered(before.slice(-NEAR), wordsIn(element));
  const isPicture =
    name === 'img' && /\b(?:math|tex|latex|formula)\b/i.test(attributeOf(element, 'class') ?? '');
  return isPicture ? ` ${attributeOf(element, 'alt') ?? ''} ` : undefined;
}

const isOfNote = (element: Element): boolean =>
  has(element, 'a') ||
  /(?:foot|end)note|noteref|reference|cite/i.test(
    `${attributeOf(element, 'class')} ${attributeOf(element, 'role')}`,
  ) ||
  (element.parentNode as Element).tagName === 'a';

/** All nodes below one, not within those that are left out nor within those that are said as a whole. */
function* below(element: Element, isWhole?: (one: Element) => boolean): Generator<Node> {
  const open: Node[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node && isSkipped(node)) continue;
    yield node;
    if ('tagName' in node && isWhole?.(node)) continue;
    if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
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
  const whole = new Set<Element>();
  let text = '';
  for (const node of below(element, (one) => whole.has(one))) {
    if ('value' in node) text += node.value;
    if (!('tagName' in node)) continue;
    const sign = signIn(node, text);
    if (sign !== undefined) whole.add(node);
    text += sign ?? (BLOCKS.has(node.tagName) ? '\n' : '');
  }
  return text;
}
