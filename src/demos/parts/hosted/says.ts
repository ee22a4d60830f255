import { problemSaid } from '~/demos/kit/problem';
import { fillSlot, pieceOf } from '~/demos/kit/props';
import { fill } from '~/i18n/format';
import { hostName } from '~/lib/hub/host';
import type { Locale } from '~/lib/locale';
import type { HostedWords } from '../encoder/strings';
import { sizeSaid } from '../quantities';

/** The host of a model in a sentence; what was typed, where that is no address. '' is this site. */
export function hostSaid({ host }: { host: string }, t: { sameOrigin: string }): string {
  if (host === '') return t.sameOrigin;
  try {
    return hostName(host, { origin: location.origin, base: '/' }) || t.sameOrigin;
  } catch {
    return host;
  }
}

/** What the names of a panel's slots have in common, such as `data-lm-status`. */
export type Slots = 'lm' | 'model';

/** What a panel says of its model, beside what every panel says alike. */
export interface PanelWords extends HostedWords {
  locale: Locale;
  panel: string;
  modelIdHelp: string;
  modelHostHelp: string;
  starting: string;
  kept: string;
  nothingYet: string;
  stopped: string;
  problems: Readonly<Record<string, string>>;
}

/** Writes the status, the problem and the progress of the panel. */
export class Says {
  constructor(
    private readonly root: HTMLElement,
    private readonly slots: Slots,
    private readonly t: PanelWords,
  ) {}

  say(sentence: string): void {
    const slot = pieceOf(this.root, `${this.slots}-status`);
    if (slot.textContent !== sentence) slot.textContent = sentence;
  }

  /** Shows a problem beside the button, or clears it when there is none; a screen reader says it too. */
  refuse(error: unknown): void {
    const { problems, locale, stopped } = this.t;
    this.complain(error === undefined ? '' : (problemSaid(error, problems, locale) ?? stopped));
  }

  complain(sentence: string): void {
    fillSlot(pieceOf(this.root, `${this.slots}-problem`), sentence);
    if (sentence) this.say('');
  }

  /** Shows progress; where the total is unknown the bar only shows that work goes on. */
  advance(words: string, done = 0, of = 0): void {
    const bar = this.root.querySelector('progress')!;
    if (of > 0 && done < of) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    pieceOf(this.root, `${this.slots}-progress`).textContent = words;
  }

  /** Shows how far the files of a model have come. */
  fetching(done: number, of: number, words: { host: string }): void {
    const { t } = this;
    const fetching = { done: sizeSaid(done, t), of: sizeSaid(of, t) };
    const fetched = done < of ? fill(t.fetching, fetching) : t.starting;
    this.advance(of === 0 ? fill(t.connecting, words) : fetched, done, of);
  }
}
