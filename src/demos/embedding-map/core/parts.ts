import type { FigureNode } from '~/lib/figure';

/** A sentence of the words as nodes: what fills its slots may be nodes, too. */
export const withNodes = (
  template: string,
  values: Readonly<Record<string, FigureNode | FigureNode[]>>,
): FigureNode[] =>
  template
    .split(/\{(\w+)\}/)
    .flatMap((part, at) => (at % 2 === 0 ? part : (values[part] ?? `{${part}}`)))
    .filter((node) => node !== '');
