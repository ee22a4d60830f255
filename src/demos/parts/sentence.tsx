import type { FigureNode } from '~/lib/figure';

type Value = FigureNode | readonly FigureNode[];

/** A sentence as nodes: `{name}` is what stands for it, if anything does, and `*text*` is strong. */
export const sentence = (template: string, values: Readonly<Record<string, Value>> = {}) =>
  template.split(/(\{\w+\}|\*[^*]*\*)/).flatMap((part): FigureNode[] => {
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (name !== undefined) return [values[name] ?? part].flat();
    if (part.startsWith('*')) return [<b>{sentence(part.slice(1, -1), values)}</b>];
    return part === '' ? [] : [part];
  });

export const listed = (
  nodes: readonly FigureNode[],
  { comma, and }: { comma: string; and: string },
): FigureNode[] =>
  nodes.flatMap((node, at) => {
    const before = at === 0 ? [] : [at === nodes.length - 1 ? and : comma];
    return [...before, node];
  });
