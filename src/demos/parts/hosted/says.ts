import { problemText } from '~/demos/kit/problem';
import { fillSlot, findSlot } from '~/demos/kit/props';
import { fill } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import type { Words as HostedWords } from 'words:hosted';
import { sizeText } from '../quantities';

/** The common part of the names of a panel's slots, such as `data-lm-status`. */
export type Slots = 'lm' | 'model';

/** A panel's own strings, in addition to those of all panels. */
export interface PanelWords extends Omit<HostedWords, 'problems'> {
  locale: Locale;
  panel: string;
  starting: string;
  kept: string;
  nothingYet: string;
  stopped: string;
  problems: Readonly<Record<string, string>>;
}

/** True if a load failed because this copy of the site has no such model. */
export const isMissing = (error: unknown): boolean =>
  ['not-found', 'wrong-page'].includes((error as { code?: string } | null)?.code ?? '');

/** Shows the status, the error and the progress of the panel. */
export class Says {
  constructor(
    private readonly root: HTMLElement,
    private readonly slots: Slots,
    private readonly t: PanelWords,
  ) {}

  say(sentence: string): void {
    const slot = findSlot(this.root, `${this.slots}-status`);
    if (slot.textContent !== sentence) slot.textContent = sentence;
  }

  /**
   * Shows an error next to the button and announces it, or clears it if there is none.
   * @param more a sentence that follows, such as another way
   */
  refuse(error: unknown, more = ''): void {
    const { problems, locale, stopped } = this.t;
    if (error === undefined) return this.complain('');
    const text = problemText(error, problems, locale) ?? stopped;
    this.complain([text, more].filter(Boolean).join(LOCALES[locale].space));
  }

  complain(sentence: string): void {
    fillSlot(findSlot(this.root, `${this.slots}-problem`), sentence);
    if (sentence) this.say('');
  }

  /** Shows progress; if the total is unknown, the bar is indeterminate. */
  advance(words: string, done = 0, of = 0): void {
    const bar = this.root.querySelector('progress')!;
    if (of > 0 && done < of) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    findSlot(this.root, `${this.slots}-progress`).textContent = words;
  }

  /** Shows the progress of loading a model's files. */
  fetching(done: number, of: number): void {
    const { t } = this;
    const fetching = { done: sizeText(done, t), of: sizeText(of, t) };
    const fetched = done < of ? fill(t.fetching, fetching) : t.starting;
    this.advance(of === 0 ? t.connecting : fetched, done, of);
  }
}
