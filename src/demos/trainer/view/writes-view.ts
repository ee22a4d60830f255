import { UNKNOWN_CHARACTER } from '../core/characters';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Found } from '../core/found-words';
import { foundAt, momentsOf } from '../looked-at';
import type { TrainerState } from '../state';

/** A word shorter than this is no find. */
const SHORT = 3;

/** What the model writes on from each beginning: what stands in its text in ink, all else faint, the longest highlit. */
export function writesView(state: TrainerState): FigureElement {
  const { now } = momentsOf(state);
  const { found } = foundAt(state, now);
  const longest = longestOf(found);
  return h(
    'div',
    { class: 'writes', 'data-samples': true },
    ...state.asked.given.map(({ prompt }, i) =>
      h(
        'p',
        { key: `${i} at ${now?.step}` }, // written anew: words that take another's place would seem to jump
        h('b', {}, prompt.trim()),
        ' ',
        ...written(drawable(now?.said[i] ?? ''), found[i]?.marks ?? [], longest),
      ),
    ),
  );
}

type Mark = Found['marks'][number];

/** The first of the longest; none where all are short. */
function longestOf(found: readonly Found[]): Mark | undefined {
  const longest = found
    .flatMap(({ marks }) => marks)
    .reduce<Mark>((best, mark) => (lengthOf(mark) > lengthOf(best) ? mark : best), [0, SHORT - 1]);
  return found.some(({ marks }) => marks.includes(longest)) ? longest : undefined;
}

const lengthOf = ([from, to]: Mark): number => to - from;

/** A character that the model made of no letter it has read is a square, not a sign of a broken page. */
const drawable = (text: string): string => text.replaceAll(UNKNOWN_CHARACTER, '▪');

function written(text: string, marks: readonly Mark[], longest: Mark | undefined): FigureNode[] {
  const parts: FigureNode[] = [];
  let from = 0;
  for (const mark of marks) {
    const [start, end] = mark;
    parts.push(...plain(text.slice(from, start)));
    parts.push(h('i', { class: mark === longest ? 'hl' : undefined }, text.slice(start, end)));
    from = end;
  }
  return [...parts, ...plain(text.slice(from))];
}

/** Text whose line ends are seen. */
const plain = (text: string): FigureNode[] =>
  text
    .split('\n')
    .flatMap((line, i): FigureNode[] =>
      i === 0 ? [line] : [h('span', { class: 'line-end' }, ' ↵ '), line],
    )
    .filter((part) => part !== '');
