import type { FigureNode } from '~/lib/figure';

/** A sentence as nodes; its slots may be filled with nodes, too. */
export const withNodes = (
  template: string,
  values: Readonly<Record<string, FigureNode | FigureNode[]>>,
): FigureNode[] =>
  template
    .split(/\{(\w+)\}/)
    .flatMap((part, at) => (at % 2 === 0 ? part : (values[part] ?? `{${part}}`)))
    .filter((node) => node !== '');
