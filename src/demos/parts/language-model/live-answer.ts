import { h, type FigureNode } from '~/lib/figure';
import type { WrittenToken } from '~/lib/language-model/writing';
import { mount } from '~/demos/kit/mount';
import { tokenNode } from './answer-view';
import type { ModelStrings } from './strings';
import { walkTokens } from './token-walk';

/** An answer that is shown while it is written; screen readers hear it once, when it is complete. */
export class LiveAnswer {
  private readonly written: Element;
  private readonly read: Element;
  private count = 0;

  /** @param place an empty element for this purpose only */
  constructor(
    place: HTMLElement,
    private readonly t: ModelStrings,
  ) {
    const text = h('div', { 'data-lm-written': true });
    mount(place, [text, h('p', { class: 'sr', role: 'status', 'data-lm-read': true })]);
    [this.written, this.read] = [...place.children] as [Element, Element];
    walkTokens(place);
  }

  /** Starts a new answer, which replaces the last. */
  begin(): void {
    this.count = 0;
    mount(this.written, [h('p', { class: 'lm-answer', 'data-answer': true, 'aria-busy': 'true' })]);
    this.read.textContent = '';
  }

  add(tokens: readonly WrittenToken[]): void {
    const line = this.written.querySelector('[data-answer]');
    if (!line) return;
    const holder = document.createElement('p');
    const nodes = tokens.map((token) => tokenNode(token, this.count++, this.t));
    mount(holder, nodes);
    line.append(...holder.childNodes);
    this.written.setAttribute('data-tokens', String(this.count));
  }

  /** The number of tokens that are shown. */
  get tokens(): number {
    return this.count;
  }

  finish(figure: readonly FigureNode[], said: string): void {
    mount(this.written, [...figure]);
    this.read.textContent = said;
  }

  /** Ends an answer that failed: what was written of it stays. */
  fail(): void {
    if (this.count === 0) mount(this.written, []);
    else this.written.querySelector('[data-answer]')?.removeAttribute('aria-busy');
  }
}
