import type { FigureNode, FigureElement } from '~/lib/figure';
import { type TrainerState, countsOf, foundAt, momentsOf, rightAt, stepOf } from '../state';
import { lossLine } from './loss-line';
import { sentence } from '~/demos/parts/sentence';
import { kindOfAnswer, questionIn } from '~/demos/parts/training-view';
import { fill, formatNumber } from '~/i18n/format';
import { cells } from '~/lib/drawing/cells';
import { UNKNOWN_CHARACTER } from '../core/characters';
import type { Found } from '../core/found-words';

/** Marked words must be at least this long to be highlighted. */
const SHORT = 3;

function writesView(state: TrainerState): FigureElement {
  const { now } = momentsOf(state);
  const { found } = foundAt(state, now);
  const longest = longestOf(found);
  return (
    <div class="writes clipped" data-samples>
      {state.asked.given.map(({ prompt }, i) => (
        <p class="clipped breaks faint" key={`${i} at ${now?.step}`}>
          <b class="in-ink">{prompt.trim()}</b>{' '}
          {written(drawable(now?.said[i] ?? ''), found[i]?.marks ?? [], longest)}
        </p>
      ))}
    </div>
  );
}

type Mark = Found['marks'][number];

/** The first of the longest marks; undefined if all are short. */
function longestOf(found: readonly Found[]): Mark | undefined {
  const [longest] = found
    .flatMap(({ marks }) => marks)
    .toSorted((one, other) => lengthOf(other) - lengthOf(one));
  return longest && lengthOf(longest) >= SHORT ? longest : undefined;
}

const lengthOf = ([from, to]: Mark): number => to - from;

/** Shows the unknown character as a square, since its own sign looks like a broken page. */
const drawable = (text: string): string => text.replaceAll(UNKNOWN_CHARACTER, '▪');

function written(text: string, marks: readonly Mark[], longest: Mark | undefined): FigureNode[] {
  let from = 0;
  const marked = marks.flatMap((mark) => {
    const before = plain(text.slice(from, mark[0]));
    from = mark[1];
    return [...before, <i class={mark === longest && 'hl'}>{text.slice(...mark)}</i>];
  });
  return [...marked, ...plain(text.slice(from))];
}

/** Text with visible line ends. */
const plain = (text: string): FigureNode[] =>
  text
    .split('\n')
    .flatMap((line, i) => (i === 0 ? line : [<span class="line-end">{' ↵ '}</span>, line]));

const MOST_LISTED = 6;

function factsView(state: TrainerState): FigureElement {
  const { t, asked, learning } = state;
  const { now, before } = momentsOf(state);
  const right = rightAt(state, now);
  const wasRight = rightAt(state, before);
  const isNew = (i: number) => right[i]! && before !== undefined && !wasRight[i];
  const squares = right.map(
    (isRight, i) => `${isRight ? 'on' : ''}${learning && isNew(i) ? ' new' : ''}`,
  );
  const { n, of } = countsOf(state);
  return (
    <div class="facts clipped as-grid at-top stacks-below-54" data-samples>
      {cells(squares, fill(t.factsSaid, { right: n, of }), 'fact-squares as-grid')}
      <dl class="as-grid wide-and-end prose-17">
        {asked.given.slice(0, MOST_LISTED).flatMap(({ prompt, answer }, i) => {
          const text = now?.said[i] ?? '';
          return [
            <dt class="clipped soft unbroken trails-off">{questionIn(prompt)}</dt>,
            <dd class={kindOfAnswer(text, answer, t)}>
              {isNew(i) ? <span class="hl">{text}</span> : text}
            </dd>,
          ];
        })}
      </dl>
    </div>
  );
}

export const trainerView = (state: TrainerState): FigureElement[] => [
  state.asked.find ? writesView(state) : factsView(state),
  countsView(state),
  lossLine(state),
];

function countsView(state: TrainerState): FigureElement {
  const { t, locale, run, asked } = state;
  const number = (value: number) => formatNumber(value, locale);
  const at = stepOf(state);
  const { n, of } = countsOf(state);
  const counts = (template: string) =>
    sentence(fill(template, { of: number(of) }), {
      n: (
        <b class="mid f32" data-count={n}>
          {number(n)}
        </b>
      ),
    });
  return (
    <div class="counts as-row ends-apart on-baseline hair-above soft" key={`counts at ${at}`}>
      <p data-step={at}>
        {sentence(fill(t.stepNow, { steps: number(run.snapshot.steps) }), {
          n: <b class="big as-word">{number(at)}</b>,
        })}
      </p>
      <p class="wide">{counts(asked.find ? t.wordsNow : t.factsNow)}</p>
      <p class="narrow">{counts(asked.find ? t.wordsNowShort : t.factsNowShort)}</p>
    </div>
  );
}
