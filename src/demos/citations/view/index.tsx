import { fill, formatDate } from '~/i18n/format';
import { citedNumbers, type Passage, type PlainAnswer } from '~/lib/citations/answer';
import { itemsOf, markOf, marksFor, type Item, type Mark } from '~/lib/citations/judgement';
import { markKey } from '~/lib/citations/marks';
import { shownAnswer, shownOfSix, type CitationState } from '../state';
import { LOCALES } from '~/lib/locale';

export function citeView(state: CitationState) {
  const answer = shownAnswer(state);
  if (!answer) return [];
  const on = Math.min(state.on, answer.sentences.length - 1);
  return [
    <div class="cite-bench as-grid stacks-below-54" key={answer.id} data-answer={answer.id}>
      <ol class="written" role="list">
        {answer.sentences.map((_, i) => sentenceView(answer, i, on, state))}
      </ol>
      <div
        class="given as-grid gap-3 packed"
        role="group"
        aria-label={state.strings.passages}
        tabindex={0}
      >
        {answer.passages.map((passage, place) =>
          passageView(passage, place, answer.sentences[on]!.cites.includes(place), state),
        )}
      </div>
    </div>,
  ];
}

function passageView(
  { number, title, text, date }: Passage,
  place: number,
  isCited: boolean,
  { locale }: CitationState,
) {
  return (
    <article class="ink-box" data-passage={place} data-on={isCited}>
      <h3 class="strong-15">
        {`[${number}]${title && ` ${title}`}`}
        {date !== '' && <small>{formatDate(date, locale)}</small>}
      </h3>
      <p>{text}</p>
    </article>
  );
}

function sentenceView(answer: PlainAnswer, i: number, on: number, state: CitationState) {
  const sentence = answer.sentences[i]!;
  const { text, cites, dangling = [] } = sentence;
  const look = i === on ? undefined : () => state.onPoint?.(i);
  const numbers = citedNumbers(answer, sentence).map((number) => <sup>{`[${number}]`}</sup>);
  const nowhere = dangling.map((number) => (
    <sup>
      <s>{`[${number}]`}</s>
    </sup>
  ));
  return (
    <li
      class="as-grid"
      data-sentence={i}
      data-on={i === on}
      data-cites={cites.join(' ')}
      onPointerOver={look}
      onFocusIn={look}
    >
      <p class="claimed">
        <span>
          {text}
          {LOCALES[state.locale].space}
          {numbers}
          {nowhere}
        </span>
      </p>
      {dangling.map((n) => (
        <p class="case">{fill(state.strings.nowhere, { n })}</p>
      ))}
      {itemsOf(cites.length).map((item, n) => itemView(answer, i, item, n, state))}
    </li>
  );
}

function itemView(answer: PlainAnswer, i: number, item: Item, n: number, state: CitationState) {
  const { strings, marks } = state;
  const key = markKey(answer.id, i, n);
  const { cites } = answer.sentences[i]!;
  const judged = shownOfSix(state)?.sentences[i]?.judgement;
  const mine = marks[key];
  const ours = mine && judged && markOf(judged, item);
  const chip = (mark: Mark) => (
    <label data-ours={mark === ours}>
      <input
        type="radio"
        name={key}
        value={mark}
        form="citations-inputs"
        checked={mine === mark}
        onInput={() => state.onMark?.(i, { [key]: mark })}
      />
      {strings.chips[mark]}
    </label>
  );
  return (
    <fieldset class="chips cluster" data-named={cites.length !== 1}>
      <legend>{asked(answer, i, item, strings)}</legend>
      <span>{marksFor(item).map(chip)}</span>
      {ours && verdict(mine, ours, state)}
    </fieldset>
  );
}

/** What is asked; seen of it is the name of the item, if a sentence has several, or if it cites nothing. */
function asked(answer: PlainAnswer, i: number, item: Item, strings: CitationState['strings']) {
  const { asks } = strings;
  const sentence = answer.sentences[i]!;
  const { cites, dangling = [] } = sentence;
  const of = { n: item.kind === 'citation' ? citedNumbers(answer, sentence)[item.citation]! : '' };
  const [text, name] = {
    citation: [fill(asks.support, of), fill(strings.citation, of)],
    together: [cites.length > 2 ? asks.all : asks.together, strings.together],
    needed: [dangling.length > 0 ? asks.nowhere : asks.needed, strings.needed],
  }[item.kind] as [string, string];
  return (
    <>
      <span class="sr">{text}</span>
      {cites.length !== 1 && <b aria-hidden="true">{name}</b>}
    </>
  );
}

function verdict(mine: Mark, ours: Mark, { strings }: CitationState) {
  const isSame = mine === ours;
  return (
    <span class="verdict" data-same={String(isSame)}>
      {isSame ? (
        <b class="hl">{strings.same}</b>
      ) : (
        fill(strings.other, { mark: strings.marks[ours] })
      )}
    </span>
  );
}
