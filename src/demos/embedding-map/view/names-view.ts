import { formatNumber } from '~/i18n/format';
import { TINY_BYTES } from '~/lib/encoder/tiny-facts';
import { textOf, type FigureNode } from '~/lib/figure';
import type { Place } from '../core/place';
import type { Locale } from '~/lib/locale';
import type { Names } from '../core/twelve-record';
import { withNodes, liesText, saidWithSmall, wordsText } from './words-said';
import type { Session } from '../session';
import type { Taken } from '../labels';
import { judged } from '../state';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';
import { WordsField } from '../words-field';

/** The twelve words alone; all names; all names and the map's distortion for one of them; a map of something else. */
export type View = 'words' | 'all' | 'lie' | 'map';

interface Host {
  demo: HTMLElement;
  names: Names;
  strings: EmbeddingMapStrings;
  locale: Locale;
  piece(name: string): HTMLElement;
  /** Loads the encoder. */
  fetch(): Promise<void>;
  /** The cosines of a word with the twelve; empty if the encoder cannot spell it. */
  cosines(word: string): Promise<number[]>;
  /** Selects a point of the map. */
  choose(point: number): void;
  /** Called when another view is shown. */
  turned(): void;
  /** Shows a sentence and announces it. */
  tell(said: readonly FigureNode[]): void;
  /** A word has reached its place. */
  typed(seconds: number): void;
}

/** The page that opens with the twelve words: the words, the reader's word, all names, and their distortion. */
export class NamesView {
  view: View = 'words';
  private readonly field: WordsField;
  private readonly input: HTMLInputElement;
  /** Counts the words, so that a slow answer to an older one is dropped. */
  private turn = 0;

  constructor(private readonly host: Host) {
    const { names, strings: t, locale, demo } = host;
    const { twelve, chosen } = names;
    const about = { twelve, chosen, title: t.words.field, locale };
    this.field = new WordsField(host.piece('words'), about, {
      choose: (at, how) => this.choose(at, how),
    });
    this.input = demo.querySelector<HTMLInputElement>('input[name=word]')!;
    const fetch = () => void host.fetch().catch(() => undefined);
    this.input.addEventListener('focus', fetch, { once: true });
    this.input.form!.addEventListener('submit', this.onType);
    host
      .piece('lie')
      .addEventListener('click', () => (this.view === 'lie' ? this.show('words') : this.lie()));
    demo.dataset.view = this.view;
  }

  stop(): void {
    this.field.stop();
  }

  show(view: View): void {
    if (view === this.view) return;
    this.view = view;
    const { demo, piece, strings: t } = this.host;
    demo.dataset.view = view;
    piece('map').hidden = view === 'words';
    piece('words').hidden = view === 'map';
    if (view === 'words') this.field.alone();
    piece('lie').textContent = view === 'lie' ? t.words.back : t.words.lie;
    this.host.turned();
    this.say();
  }

  /** The map was drawn: puts the twelve words next to their points. */
  drawn(places: readonly (Place | undefined)[], session: Session | undefined): readonly Taken[] {
    if (this.view !== 'all' && this.view !== 'lie') return [];
    const at = session?.chosen?.point;
    return this.field.onMap(places, this.view === 'lie' ? at : undefined);
  }

  /** The view in a sentence; for the map, its effect on the chosen point. */
  said(session: Session | undefined): FigureNode[] {
    const { strings: t, locale } = this.host;
    if (this.view === 'words') return wordsText(this.field.state, t, locale);
    const { chosen, quality, points = [] } = session ?? {};
    if (this.view === 'lie' && chosen && quality) {
      const k = chosen.inSpace.length;
      const kept = judged(chosen).kept.length;
      const { label: name } = points[chosen.point]!;
      return liesText({ name, kept, k, overlap: quality.overlap, points: points.length }, t, locale); // prettier-ignore
    }
    return saidWithSmall(t.words.all, t.words.allHow);
  }

  private say(): void {
    if (this.view !== 'map') this.host.tell(this.said(undefined));
  }

  private choose(at: number, how: 'pressed' | 'passed'): void {
    if (this.view === 'words') {
      this.field.choose(at);
      this.say();
    } else if (how === 'pressed') this.host.choose(at);
  }

  private lie(): void {
    const { chosen, twelve } = this.field.state;
    this.host.choose(Math.min(chosen, twelve.words.length - 1));
  }

  private onType = async (event: Event): Promise<void> => {
    event.preventDefault();
    const word = this.input.value.trim();
    if (word === '') return;
    const turn = ++this.turn;
    const began = performance.now();
    this.show('words');
    const known = this.host.names.twelve.words.findIndex(([name]) => name === word.toLowerCase());
    if (known >= 0) return this.choose(known, 'pressed');
    const said = await this.place(word);
    if (turn !== this.turn) return;
    if (typeof said === 'string')
      this.host.tell(withNodes(said, { word: boldOf(word), size: kilobytes(this.host.locale) }));
    else this.drop(word, said, began);
  };

  /** The cosines of a word, or the reason why it has no place. */
  private async place(word: string): Promise<number[] | string> {
    const { strings: t } = this.host;
    try {
      const cosines = await this.host.cosines(word);
      return cosines.length > 0 ? cosines : t.words.unknown;
    } catch {
      return t.words.missing;
    }
  }

  private drop(word: string, cosines: readonly number[], began: number): void {
    this.show('words');
    this.field.drop({ word, cosines });
    this.say();
    this.host.typed((performance.now() - began) / 1_000);
  }
}

const kilobytes = (locale: Locale) => formatNumber(TINY_BYTES / 1_000, locale);
const boldOf = (word: string): FigureNode => ({ tag: 'b', attributes: {}, children: [word] });

/** The same sentence for screen readers. */
export const spoken = (said: readonly FigureNode[]): string => said.map(textOf).join('');
