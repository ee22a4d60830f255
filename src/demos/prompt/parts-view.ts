import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { ShownPart } from '~/lib/prompting';
import type { PromptStrings } from './strings';

/** A prompt as the model reads it, its parts named at the side. Examples in a row share a name. */
export function promptParts(parts: readonly ShownPart[], t: PromptStrings): FigureElement {
  return h(
    'dl',
    { class: 'prompt' },
    ...runsOf(parts).map(({ block, texts }) =>
      h(
        'div',
        { 'data-block': block },
        h('dt', {}, t.parts[block]),
        ...texts.map((text) => h('dd', {}, text)),
      ),
    ),
  );
}

function runsOf(parts: readonly ShownPart[]) {
  const runs: { block: ShownPart['block']; texts: string[] }[] = [];
  for (const { block, text } of parts) {
    const last = runs.at(-1);
    if (last?.block === block) last.texts.push(text);
    else runs.push({ block, texts: [text] });
  }
  return runs;
}

/** A table whose first column names its rows; on a phone each row becomes a block. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly FigureNode[])[],
  attributes: Record<string, string> = {},
): FigureElement {
  const { class: name = '', ...rest } = attributes;
  return h(
    'table',
    { class: `turn ${name}`.trim(), ...rest },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h(
      'tbody',
      {},
      ...rows.map(([first, ...others]) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, first!),
          ...others.map((cell, i) => h('td', { 'data-label': heads[i + 1] }, h('span', {}, cell))),
        ),
      ),
    ),
  );
}
