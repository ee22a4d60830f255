import { fill } from '~/i18n/format';
import { h } from '~/lib/figure';
import type { WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { mount } from '~/demos/kit/mount';
import { answerText, answerView, tokenNode } from './answer-view';
import type { ModelStrings } from './strings';
import { walkTokens } from './token-walk';

/** An answer that is shown while it is written. */
export interface LiveAnswer {
  /** Starts a new answer, which replaces the last. */
  begin(): void;
  add(tokens: readonly WrittenToken[]): void;
  /** Shows and announces the progress, without reading out every token. */
  say(sentence: string): void;
  /** Shows the complete answer with a note. Screen readers hear it once. */
  finish(answer: WrittenAnswer, note?: string): void;
  /** Removes an answer that failed. */
  clear(): void;
}

/** @param place an empty element for this purpose only */
export function liveAnswer(place: HTMLElement, t: ModelStrings): LiveAnswer {
  const text = h('div', { 'data-lm-written': true });
  const status = h('p', { class: 'help', role: 'status', 'data-lm-writing': true });
  const read = h('p', { class: 'sr', role: 'status', 'data-lm-read': true });
  mount(place, [text, status, read]);
  const [written, saying, reading] = [...place.children] as [Element, Element, Element];
  walkTokens(place);
  let count = 0;
  const live: LiveAnswer = {
    begin() {
      count = 0;
      mount(written, [h('p', { class: 'lm-answer', 'data-answer': true, 'aria-busy': 'true' })]);
      reading.textContent = '';
      live.say(t.writingNow);
    },
    add(tokens) {
      const line = written.querySelector('[data-answer]');
      if (!line) return;
      const holder = document.createElement('p');
      mount(
        holder,
        tokens.map((token) => tokenNode(token, count++, t)),
      );
      line.append(...holder.childNodes);
      written.setAttribute('data-tokens', String(count));
    },
    say(sentence) {
      saying.textContent = sentence;
    },
    finish(answer, note = '') {
      const noted = note === '' ? [] : [h('p', { class: 'help', 'data-lm-note': true }, note)];
      mount(written, [...answerView(answer, t), ...noted]);
      live.say('');
      reading.textContent = fill('{answer}: {text}', { answer: t.answer, text: answer.text });
    },
    clear() {
      mount(written, count === 0 ? [] : [answerText([], t)]);
      live.say('');
    },
  };
  return live;
}
