import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { countOf, momentsOf, rightAt } from './looked-at';
import type { TrainerState } from '../state';

/** Questions shown as text. */
const TOLD = 6;

/** A square for each fact, filled if the model answers it right, and its answers to the first few. */
export function factsView(state: TrainerState): FigureElement {
  const { t, asked } = state;
  const { now, before } = momentsOf(state);
  const [right, wasRight] = [rightAt(state, now), rightAt(state, before)];
  const isNew = (i: number) => right[i]! && before !== undefined && !wasRight[i];
  const label = fill(t.factsSaid, { right: countOf(right), of: right.length });
  return (
    <div class="facts" data-samples>
      <div class="fact-squares" role="img" aria-label={label}>
        {right.map((isRight, i) => (
          <i class={`${isRight ? 'on' : ''}${state.learning && isNew(i) ? ' new' : ''}`} />
        ))}
      </div>
      <dl>
        {asked.given
          .slice(0, TOLD)
          .flatMap(({ prompt }, i) => [
            <dt>{questionIn(prompt)}</dt>,
            said(now?.said[i] ?? '', right[i]!, isNew(i), state),
          ])}
      </dl>
    </div>
  );
}

function said(text: string, isRight: boolean, isNew: boolean, { t }: TrainerState): FigureElement {
  const isLie = !isRight && !text.startsWith(t.unknownWord);
  const kind = isRight ? 'right' : isLie ? 'lie' : undefined;
  return <dd class={kind}>{isNew ? <span class="hl">{text}</span> : text}</dd>;
}

/** Strips the marks that open a question and its answer. */
const questionIn = (prompt: string): string =>
  prompt.replace(/^(Q: |问：)/, '').replace(/( A:|答：)$/, '');
