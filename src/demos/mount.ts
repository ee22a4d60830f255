import { writtenAttributes, type FigureElement, type FigureNode } from '~/lib/figure';

const SVG = 'http://www.w3.org/2000/svg';
/** What the reader opened stays open when a figure is drawn again. */
const KEPT = new Set(['open']);
const keys = new WeakMap<Node, string>();

/** Makes the children of `parent` equal to `nodes`, reusing elements so that focus survives. */
export function mount(parent: Element, nodes: FigureNode[]): void {
  const keyed = new Map<string, ChildNode>();
  for (const child of parent.childNodes) {
    const key = keys.get(child);
    if (key) keyed.set(key, child);
  }
  nodes.forEach((node, index) => {
    const wanted = typeof node === 'string' ? undefined : node.attributes.key;
    const at = parent.childNodes[index];
    const old = wanted === undefined ? at : (keyed.get(String(wanted)) ?? unkeyed(at));
    const fresh = update(old, node, parent);
    if (fresh === at) return;
    if (wanted !== undefined && unkeyed(at)) at!.replaceWith(fresh);
    else parent.insertBefore(fresh, at ?? null);
  });
  while (parent.childNodes.length > nodes.length) parent.lastChild?.remove();
}

/** What the build drew has no keys yet: it is taken up where it stands, or makes room. */
const unkeyed = (at: ChildNode | undefined) => (at && !keys.has(at) ? at : undefined);

function update(old: ChildNode | undefined, node: FigureNode, parent: Element): Node {
  if (typeof node === 'string') {
    if (!(old instanceof Text)) return document.createTextNode(node);
    if (old.data !== node) old.data = node;
    return old;
  }
  const kept = fits(old, node);
  const element = kept ? old : create(node, parent);
  setAttributes(element, node, kept);
  mount(element, node.children);
  return element;
}

/** Whether what the build drew shows the same thing: its marks for scripts are those of the new one. */
const isNamedLike = (old: Element, node: FigureElement): boolean =>
  [...writtenAttributes(node)].every(
    ([name, value]) => !name.startsWith('data-') || old.getAttribute(name) === value,
  );

const keyOf = ({ attributes: { key } }: FigureElement) =>
  key === undefined ? undefined : String(key);

function fits(old: ChildNode | undefined, node: FigureElement): old is Element & ChildNode {
  if (!(old instanceof Element) || old.localName !== node.tag) return false;
  const wanted = keyOf(node);
  if (wanted !== undefined && !keys.has(old) && isNamedLike(old, node)) keys.set(old, wanted);
  return keys.get(old) === wanted;
}

function create(node: FigureElement, parent: Element): Element {
  const inSvg =
    node.tag === 'svg' || (parent.namespaceURI === SVG && parent.localName !== 'foreignObject');
  const element = inSvg
    ? document.createElementNS(SVG, node.tag)
    : document.createElement(node.tag);
  if (node.attributes.key !== undefined) keys.set(element, String(node.attributes.key));
  return element;
}

function setAttributes(element: Element, node: FigureElement, kept: boolean): void {
  const written = new Map(writtenAttributes(node));
  const leave = (name: string) => kept && KEPT.has(name);
  for (const name of element.getAttributeNames())
    if (!written.has(name) && !leave(name)) element.removeAttribute(name);
  for (const [name, value] of written)
    if (element.getAttribute(name) !== value && !leave(name)) element.setAttribute(name, value);
}
