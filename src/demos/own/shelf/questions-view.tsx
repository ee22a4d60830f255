import { Button } from '~/demos/kit/Button';
import { signal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import { textsOf } from '../../parts/shelf/shelf';
import { Press } from '../controls';
import type { Near } from '../core/placing';
import type { ShelfQuestion } from '~/lib/own/shelf-content';
import { Ask } from './asks';
import {
  answer,
  answered,
  drop,
  isMeasurable,
  leaveOut,
  lookOf,
  type ShelfState,
} from './shelf-state';
import type { Words } from 'words:own-shelf';

/** Which of the nearest sentences is shown, by question; and which questions were settled by a press. */
const turns = signal<ReadonlyMap<string, number>>(new Map());
const settled = signal<ReadonlySet<string>>(new Set());

interface Given {
  questions: readonly ShelfQuestion[];
  state: ShelfState;
  t: Words;
}

export function questionsView({ questions, state, t }: Given) {
  if (questions.length === 0) return [];
  const hasText = textsOf(state.shelf).length > 0;
  const asked = questions.filter(({ answers }) => answers.length > 0);
  const lost = questions.filter((one) => !isMeasurable(one));
  const [first] = lost;
  const { line } = first ?? {};
  const values = { n: asked.length, found: asked.length - lost.length, lost: lost.length };
  const which = lost.length === 1 ? [t.oneLostHere, t.oneLost] : [t.moreLostHere, t.moreLost];
  const told = fill(`${t.someFound} ${which[line ? 1 : 0]!}`, { ...values, line: line ?? '' });
  const said = first ? told : fill(t.allFound, values);
  return [
    <ol class="own-squares" role="list" aria-label={fill(t.questions, { n: questions.length })}>
      {questions.map((one, at) => square(one, at, t))}
    </ol>,
    asked.length > 0 && <Ask done={!first && hasText}>{hasText ? said : t.noText}</Ask>,
    first && hasText && nearView(first, state, t),
  ];
}

function square(one: ShelfQuestion, at: number, t: Words) {
  const isOk = isMeasurable(one);
  const look = !isOk ? 'no' : settled.value.has(one.query) ? 'new' : 'yes';
  const text = fill(t.square, { at: at + 1, state: isOk ? t.found : t.notFound });
  return (
    <li data-question={look}>
      <span class="sr">{text}</span>
    </li>
  );
}

function nearView(question: ShelfQuestion, state: ShelfState, t: Words) {
  const near = state.near.value.get(question.query) ?? [];
  const at = (turns.value.get(question.query) ?? 0) % Math.max(1, near.length);
  const one = near[at];
  const yes = () => {
    settled.value = new Set([...settled.peek(), question.query]);
    answer(state, question, one!);
  };
  const next = () => (turns.value = new Map([...turns.peek(), [question.query, at + 1]]));
  const { line = '', answers, query } = question;
  return (
    <div class="near as-grid ink-box" data-near>
      <div>
        <h3 class="faint">{line === '' ? t.yourQuestion : fill(t.yourLine, { line })}</h3>
        <p class="q breaks">{query}</p>
        <p class="breaks">
          <u>{answers[0]?.words ?? ''}</u>
        </p>
      </div>
      <div>
        <h3 class="faint">{one ? fill(t.nearest, { where: whereOf(one, t) }) : t.noNear}</h3>
        <p class="breaks">{one?.place.words ?? ''}</p>
      </div>
      <div class="acts cluster gap-2">
        <Button class="go" data-yes disabled={!one} text={t.yes} press={yes} />
        <Button data-next disabled={near.length < 2} text={t.next} press={next} />
        <Button data-leave text={t.leave} press={() => leaveOut(state, question)} />
      </div>
    </div>
  );
}

function whereOf({ place: { source: name }, page, heading }: Near, t: Words): string {
  if (page) return fill(t.page, { name, page });
  return heading ? fill(t.heading, { name, heading }) : name;
}

/** Questions of the reader's that are in no file: written here, or marked in the retriever. */
export function ownQuestions({ questions, state, t }: Given) {
  const { files } = state.shelf;
  const headings = new Set(files.value.flatMap((file) => lookOf(state, file)?.headings ?? []));
  const inputsAround = ({ currentTarget }: { currentTarget: HTMLElement }) =>
    currentTarget.closest('details')!.querySelectorAll('input');
  const add = (event: { currentTarget: HTMLElement }) => {
    const [query, words] = inputsAround(event);
    const asked = query!.value.trim();
    if (asked !== '') {
      answered(state, asked, words!.value.trim());
      query!.value = words!.value = '';
    }
    query!.focus();
  };
  const propose = (heading: string, event: { currentTarget: HTMLElement }) => {
    const [query] = inputsAround(event);
    query!.value = heading;
    query!.focus();
  };
  return (
    <details class="hand">
      <summary class="half-finger">{t.write}</summary>
      <label>
        {t.query} <input type="text" name="query" maxlength={2000} />
      </label>
      <label>
        {t.answer} <input type="text" name="words" maxlength={2000} />
      </label>
      {headings.size > 0 && (
        <label>
          {t.fromHeading}{' '}
          <select onChange={(event) => propose(event.currentTarget.value, event)}>
            <option value="">{t.heading0}</option>
            {[...headings].map((heading) => (
              <option value={heading}>{heading}</option>
            ))}
          </select>
        </label>
      )}
      <Button data-add-question text={t.addQuestion} press={add} />
      <ul role="list">
        {questions.map((one) => (
          <li>
            {one.query}{' '}
            <Press
              aria-label={fill(t.removeQuestion, { query: one.query })}
              text="×"
              press={() => drop(state, one)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
