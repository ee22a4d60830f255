import { writtenAttributes, type FigureElement, type FigureNode } from '~/lib/figure';

const SVG = 'http://www.w3.org/2000/svg';
/** Attributes that the reader controls, which stay when a figure is drawn again. */
const RETAINED = new Set(['open']);
const keys = new WeakMap<Node, string>();

/** Makes the children of `parent` match `nodes`, reusing elements so that focus survives. */
export function mount(parent: Element, nodes: FigureNode[]): void {
  const keyed = new Map<string, ChildNode>();
  for (const child of parent.childNodes) {
    const key = keys.get(child);
    if (key) keyed.set(key, child);
  }
  takeUp(parent, nodes, keyed);
  nodes.forEach((node, index) => {
    const wanted = keyOf(node);
    const at = parent.childNodes[index];
    const fresh = update(wanted === undefined ? at : keyed.get(wanted), node, parent);
    if (fresh !== at) parent.insertBefore(fresh, at ?? null);
  });
  while (parent.childNodes.length > nodes.length) parent.lastChild?.remove();
}

/** Assigns keys, which the build does not write out, to elements of the built figure that match the new nodes. */
function takeUp(parent: Element, nodes: FigureNode[], keyed: Map<string, ChildNode>): void {
  nodes.forEach((node, index) => {
    const key = keyOf(node);
    const at = parent.childNodes[index];
    if (typeof node === 'string' || key === undefined || keyed.has(key)) return;
    if (!fits(at, node, undefined) || !hasSameMarks(at, node)) return;
    keys.set(at, key);
    keyed.set(key, at);
  });
}

const hasSameMarks = (at: Element, node: FigureElement): boolean =>
  [...writtenAttributes(node)].every(
    ([name, value]) => !name.startsWith('data-') || at.getAttribute(name) === value,
  );

function update(old: ChildNode | undefined, node: FigureNode, parent: Element): Node {
  if (typeof node === 'string') {
    if (!(old instanceof Text)) return document.createTextNode(node);
    if (old.data !== node) old.data = node;
    return old;
  }
  const reused = fits(old, node, keyOf(node));
  const element = reused ? old : create(node, parent);
  setAttributes(element, node, reused);
  mount(element, node.children);
  return element;
}

const keyOf = (node: FigureNode): string | undefined =>
  typeof node === 'string' || node.attributes.key === undefined
    ? undefined
    : String(node.attributes.key);

const fits = (
  old: ChildNode | undefined,
  { tag }: FigureElement,
  key: string | undefined,
): old is Element & ChildNode =>
  old instanceof Element && old.localName === tag && keys.get(old) === key;

function create(node: FigureElement, parent: Element): Element {
  const inSvg =
    node.tag === 'svg' || (parent.namespaceURI === SVG && parent.localName !== 'foreignObject');
  const element = inSvg
    ? document.createElementNS(SVG, node.tag)
    : document.createElement(node.tag);
  const key = keyOf(node);
  if (key !== undefined) keys.set(element, key);
  return element;
}

function setAttributes(element: Element, node: FigureElement, reused: boolean): void {
  const written = new Map(writtenAttributes(node));
  const leave = (name: string) => reused && RETAINED.has(name);
  for (const name of element.getAttributeNames())
    if (!written.has(name) && !leave(name)) element.removeAttribute(name);
  for (const [name, value] of written)
    if (element.getAttribute(name) !== value && !leave(name)) element.setAttribute(name, value);
}
