import { formatNumber } from '~/i18n/format';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { chosenName, nearChosen, type Words } from '../core/words';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

/** The neighbours of the chosen word, in a sentence. */
export function wordsText(words: Words, t: EmbeddingMapStrings, locale: Locale): FigureNode[] {
  const word = <b>{chosenName(words)}</b>;
  const near = nearChosen(words);
  if (near.length === 0) return withNodes(t.words.nearNone, { word });
  const list = near.flatMap(({ point, similarity }, at): FigureNode[] => {
    const said = `${words.twelve.words[point]![0]} ${formatNumber(similarity, locale, 2)}`;
    return at === 0 ? [<b class="hl">{said}</b>] : [t.listed, said];
  });
  return [...withNodes(t.words.nearTo, { word, list }), ' ', <small>{t.words.cosineMeans}</small>];
}

/** The effect of the map on the ten nearest of a point. */
export function liesText(
  found: { name: string; kept: number; k: number; overlap: number; points: number },
  t: EmbeddingMapStrings,
  locale: Locale,
): FigureNode[] {
  const { name, kept, k, overlap, points } = found;
  const lost = k - kept;
  return [
    ...withNodes(lost === 0 ? t.words.allKept : t.words.kept, {
      word: <b>{name}</b>,
      k: String(k),
      kept: <b class="hl">{String(kept)}</b>,
      lost: String(lost),
    }),
    ' ',
    <small>
      {withNodes(t.words.overAll, {
        points: formatNumber(points, locale),
        n: formatNumber(k * overlap, locale, 1),
        k: String(k),
      })}
    </small>,
  ];
}

/** A sentence, with further facts in small type. */
export const saidWithSmall = (said: string, small: string): FigureNode[] => [
  said,
  ' ',
  <small>{small}</small>,
];

/** A sentence as nodes; its slots may be filled with nodes, too. */
export const withNodes = (
  template: string,
  values: Readonly<Record<string, FigureNode | FigureNode[]>>,
): FigureNode[] =>
  template
    .split(/\{(\w+)\}/)
    .flatMap((part, at) => (at % 2 === 0 ? part : (values[part] ?? `{${part}}`)))
    .filter((node) => node !== '');
