import { UNKNOWN_CHARACTER } from '../core/characters';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Found } from '../core/found-words';
import { foundAt, momentsOf } from './looked-at';
import type { TrainerState } from '../state';

/** Marked words must be at least this long to be highlighted. */
const SHORT = 3;

/** The model's continuation of each beginning: words of its text in ink, the rest faint, the longest highlighted. */
export function writesView(state: TrainerState): FigureElement {
  const { now } = momentsOf(state);
  const { found } = foundAt(state, now);
  const longest = longestOf(found);
  return (
    <div class="writes" data-samples>
      {state.asked.given.map(({ prompt }, i) => (
        <p key={`${i} at ${now?.step}`}>
          <b>{prompt.trim()}</b>{' '}
          {written(drawable(now?.said[i] ?? ''), found[i]?.marks ?? [], longest)}
        </p>
      ))}
    </div>
  );
}

type Mark = Found['marks'][number];

/** The first of the longest marks; undefined if all are short. */
function longestOf(found: readonly Found[]): Mark | undefined {
  const longest = found
    .flatMap(({ marks }) => marks)
    .reduce<Mark>((best, mark) => (lengthOf(mark) > lengthOf(best) ? mark : best), [0, SHORT - 1]);
  return found.some(({ marks }) => marks.includes(longest)) ? longest : undefined;
}

const lengthOf = ([from, to]: Mark): number => to - from;

/** Shows the unknown character as a square, since its own sign looks like a broken page. */
const drawable = (text: string): string => text.replaceAll(UNKNOWN_CHARACTER, '▪');

function written(text: string, marks: readonly Mark[], longest: Mark | undefined): FigureNode[] {
  const parts: FigureNode[] = [];
  let from = 0;
  for (const mark of marks) {
    const [start, end] = mark;
    parts.push(...plain(text.slice(from, start)));
    parts.push(<i class={mark === longest ? 'hl' : undefined}>{text.slice(start, end)}</i>);
    from = end;
  }
  return [...parts, ...plain(text.slice(from))];
}

/** Text with visible line ends. */
const plain = (text: string): FigureNode[] =>
  text
    .split('\n')
    .flatMap((line, i): FigureNode[] =>
      i === 0 ? [line] : [<span class="line-end">{' ↵ '}</span>, line],
    )
    .filter((part) => part !== '');
