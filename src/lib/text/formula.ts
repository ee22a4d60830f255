import type { DefaultTreeAdapterTypes } from 'parse5';
import kinds from './formula.json';
import { grouped } from './raised';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** How each kind of formula is said: `{0}`, `{sup}` its parts by place or name, `{*, }` all, `{chr=∫}` a property or what it is by default. */
const KINDS: ReadonlyMap<string, string> = new Map(Object.entries(kinds));
const PART = /([_^√/]?)\{(\w+|\*)(=?)([^}]*)\}(?=(\/?))/g;
/** What is nested deeper is no formula. */
const DEEPEST = 60;
const UNSAID = /pr$|^annotation|phant|^(?:del|none|mprescripts)$/;

/**
 * A formula on one line, as one would type it: (a + b)/2, x^2, √2, ∑_(i = 1)^n. Reads presentation MathML, and the formulas
 * of Word (Office Math, ECMA-376 part 1, 22.1), both as parse5 gives them.
 */
export const formulaText = (formula: Node): string =>
  said(formula)
    .replace(/(?<=\d)\u2062(?=\d)/g, '·')
    .replace(/(?<=\d)\u2063+(?=[\d√])|(?<=\/[\p{L}\d)]+)\u2063+(?=[\p{L}\d])/gu, ' ')
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s*([=<>≤≥≠≈±×→])\s*|(?<=[\p{L}\p{N})\]]) *([+−-]) *(?=\S)/gu, ' $1$2 ')
    .replace(/\s+/g, ' ')
    .trim();

const nameOf = (node: Node): string => node.nodeName.replace(/^.*:/, '');

function said(node: Node, depth = 0): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || depth > DEEPEST || UNSAID.test(nameOf(node))) return '';
  const say = (part: Node) => said(part, depth + 1);
  const kind = KINDS.get(nameOf(node));
  if (kind === undefined) return node.childNodes.map(say).join('');
  const parts = node.childNodes.filter((one) => 'tagName' in one && !UNSAID.test(nameOf(one)));
  const partOf = (name: string) => parts[Number(name)] ?? parts.find((one) => nameOf(one) === name);
  const text = kind.replace(
    PART,
    (_, sign: string, name: string, isProperty: string, rest: string, over: string) => {
      const part = partOf(name);
      let text = part ? say(part).trim() : '';
      if (name === '*') text = parts.map((one) => say(one).trim()).join(rest);
      if (isProperty) text = propertyOf(node, name) ?? rest;
      return text && sign + (sign || over ? grouped(text) : text);
    },
  );
  return APART + text + APART;
}

/** What nobody sees: a fraction or a power stands apart from figures beside it, as in 2 1/2. */
const APART = '\u2063';

/** A property of an element of Word, such as the sign of a sum. */
function propertyOf({ childNodes }: { childNodes: Node[] }, wanted: string): string | undefined {
  for (const node of childNodes)
    if ('attrs' in node && (node.tagName.endsWith('pr') || nameOf(node) === wanted))
      return node.attrs[0]?.value ?? propertyOf(node, wanted);
  return undefined;
}
