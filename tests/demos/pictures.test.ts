import { describe, expect, test } from 'vitest';
import { type FigureElement, type FigureNode, textOf, toHtml } from '~/lib/figure';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { demoNames } from '../content/read';
import { elementsOf } from '../unit/lib/drawing/figures';
import type { Pictures } from './recorded';

/** What each demo's page shows of recorded runs, folds included, by the demo's name. */
const files = import.meta.glob<(locale: Locale) => Pictures>('./*/pictures.ts', {
  eager: true,
  import: 'pictures',
});
const PICTURES = Object.fromEntries(
  Object.entries(files).map(([file, pictures]) => [file.split('/')[1]!, pictures]),
);

const ARIA =
  /^aria-(busy|checked|controls|current|describedby|expanded|hidden|invalid|label|labelledby|live|pressed|sort)$/;

const isElement = (node: FigureNode): node is FigureElement => typeof node !== 'string';
const inside = (nodes: readonly FigureNode[], tag: string) =>
  elementsOf(nodes).filter((node) => node.tag === tag);

test('every demo has pictures', () => {
  const demos = demoNames();
  const lacking = demos.filter((demo) => !(demo in PICTURES));
  expect(
    lacking.map((demo) => `write tests/demos/${demo}/pictures.ts, which exports pictures`),
  ).toEqual([]);
  const gone = Object.keys(PICTURES).filter((demo) => !demos.includes(demo));
  expect(gone.map((demo) => `take tests/demos/${demo}/ away, or write the demo`)).toEqual([]);
});

describe.each(Object.keys(PICTURES))('the recorded pictures of %s', (demo) => {
  const drawn = LOCALE_CODES.flatMap(
    (locale) =>
    Object.entries(PICTURES[demo]!(locale)).map(([name, nodes]) => ({ name: `${name} (${locale})`, nodes })), // prettier-ignore
  );
  const faults = (find: (nodes: readonly FigureNode[]) => readonly string[]) =>
    drawn.flatMap(({ name, nodes }) => find(nodes).map((fault) => `${name}: ${fault}`));

  test('have text in both languages, with no slot left open', () => {
    expect(faults((nodes) => (nodes.map(textOf).join('').trim() ? [] : ['empty']))).toEqual([]);
    const open = /.{0,40}(\{\w+\}|undefined|NaN|Infinity|\[object).{0,40}/;
    expect(faults((nodes) => open.exec(nodes.map(toHtml).join('')) ?? [])).toEqual([]);
  });

  test('keep every mark within their drawing', () => {
    expect(faults((nodes) => inside(nodes, 'svg').flatMap(outside))).toEqual([]);
  });

  test('label each drawing for screen readers, or hide it from them', () => {
    expect(faults((nodes) => nodes.flatMap(unsaid))).toEqual([]);
  });

  test('use the attributes that assistive technology knows', () => {
    const names = (nodes: readonly FigureNode[]) =>
      elementsOf(nodes).flatMap(({ attributes }) => Object.keys(attributes));
    expect(
      faults((nodes) =>
        names(nodes).filter((name) => name.startsWith('aria-') && !ARIA.test(name)),
      ),
    ).toEqual([]);
  });

  test('have one pressed button in a group of buttons', () => {
    expect(faults((nodes) => elementsOf(nodes).flatMap(pressedWrongly))).toEqual([]);
  });

  test('have as many cells in each row of a table', () => {
    const isUneven = (one: FigureElement) =>
      new Set(inside([one], 'tr').map(cellsIn).filter(Boolean)).size > 1;
    expect(faults((nodes) => inside(nodes, 'table').filter(isUneven).map(textOf))).toEqual([]);
  });
});

const cellsIn = ({ children }: FigureElement): number =>
  children
    .filter(isElement)
    .reduce((sum, { attributes }) => sum + Number(attributes['colspan'] ?? 1), 0);

/** Drawings without a name that are not hidden from those who listen; what is inside a named one is silent. */
function unsaid(node: FigureNode): string[] {
  if (!isElement(node)) return [];
  const { role, 'aria-hidden': hidden, 'aria-label': label } = node.attributes;
  if (hidden === 'true' || (role === 'img' && label)) return [];
  if (node.tag === 'svg') return [toHtml(node).slice(0, 120)];
  return node.children.flatMap(unsaid);
}

/** A coin of the retriever is crossed out by itself, and is no choice among others. */
function pressedWrongly(node: FigureElement): string[] {
  const states = node.children
    .filter(isElement)
    .filter(({ attributes }) => !('data-coin' in attributes))
    .map(({ attributes }) => attributes['aria-pressed'])
    .filter((state) => state !== undefined);
  const isGroup = states.length > 1;
  return isGroup && states.filter((state) => state === 'true').length !== 1 ? [states.join()] : [];
}

/** The marks of a drawing beyond its edges; an inner drawing has edges of its own. */
function outside(svg: FigureElement): string[] {
  const [, , boxWidth, boxHeight] = String(svg.attributes['viewBox'] ?? '')
    .split(' ')
    .map(Number);
  const y = boxHeight ?? Number(svg.attributes['height'] ?? Infinity);
  const limits = { x: boxWidth ?? Infinity, y };
  const own = (node: FigureNode): FigureElement[] =>
    isElement(node) ? [node, ...(node.tag === 'svg' ? [] : node.children.flatMap(own))] : [];
  return svg.children.flatMap(own).flatMap((node) =>
    Object.entries(node.attributes)
      .filter(([name, value]) => isBeyond(name, String(value), limits))
      .map(([name, value]) => `${node.tag} ${name}="${value}"`),
  );
}

/** Marks have a size, and a label may reach over the edge. */
const SLACK = 10;

function isBeyond(name: string, value: string, limits: { x: number; y: number }): boolean {
  const axis = /^(x|x1|x2|cx|width)$/.test(name) ? 'x' : /^(y|y1|y2|cy|height)$/.test(name) && 'y';
  const [, number, percent] = /^(-?[\d.]+)(%?)$/.exec(value) ?? [];
  const most = axis && (percent ? 100 : limits[axis]);
  // A label in a drawing without a size stands around its origin.
  if (!most || most === Infinity || number === undefined) return false;
  return Number(number) < -SLACK || Number(number) > most + SLACK;
}
