/**
 * Figures as data: `view()` returns nodes, the build writes them with `toHtml`,
 * the page mounts them with `~/demos/kit/mount`. One view, two outputs.
 */
export type FigureNode = string | FigureElement;

export interface FigureElement {
  tag: string;
  attributes: Attributes;
  children: FigureNode[];
}

/** What a live element calls: a handler of an event, or `ref` with the element once it stands in the page. */
type Called = (given: never) => unknown;

/**
 * `key` distinguishes siblings when a figure is redrawn, `kept` is true where what the page already holds inside stays, or
 * the HTML that the build writes there; neither is written to the HTML, nor is what is called.
 */
export type Attributes = Record<string, string | number | boolean | undefined | Called>;

type Child = FigureNode | false | undefined;

const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr']);
const NAME = /^[a-zA-Z][\w:-]*$/;
const URL_ATTRIBUTE = new Set(['href', 'src', 'action', 'formaction']);

/** `h('li', { 'data-chunk': 3 }, 'text')`. False and undefined children are left out. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): FigureElement {
  return { tag, attributes, children: children.filter((child) => isNode(child)) };
}

function isNode(child: Child): child is FigureNode {
  return child !== false && child !== undefined && child !== '';
}

/**
 * @throws Error if a name is not a plain attribute name, starts with `on`, is `style`
 *   (the content policy refuses both), or a link is not http(s), relative or a fragment.
 */
export function checkAttributes({ tag, attributes }: FigureElement): void {
  for (const [name, value] of Object.entries(attributes))
    if (isWritten(name, value)) checkAttribute(tag, name, String(value));
}

const isWritten = (name: string, value: Attributes[string]): boolean =>
  !['key', 'kept'].includes(name) &&
  value !== undefined &&
  value !== false &&
  typeof value !== 'function';

function checkAttribute(tag: string, name: string, value: string): void {
  if (!NAME.test(name) || /^on/i.test(name) || name === 'style')
    throw new Error(`<${tag}> may not have the attribute "${name}": use data, class or aria.`);
  if (URL_ATTRIBUTE.has(name) && /^\s*(javascript|data|vbscript):/i.test(value))
    throw new Error(`<${tag}> may not link to "${value}": use http, https or a path.`);
}

/** HTML of a node. Everything is escaped, so readers' text stays text. */
export function toHtml(node: FigureNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (!NAME.test(node.tag) || node.tag === 'script')
    throw new Error(`A figure may not draw <${node.tag}>.`);
  checkAttributes(node);
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    isWritten(name, value) ? [` ${name}="${value === true ? '' : escapeHtml(String(value))}"`] : [],
  );
  const open = `<${node.tag}${attributes.join('')}>`;
  if (VOID.has(node.tag)) return open;
  return `${open}${node.children.map(toHtml).join('')}</${node.tag}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

export function textOf(node: FigureNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
