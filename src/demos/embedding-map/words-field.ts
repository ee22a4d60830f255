import {
  NARROW,
  nearChosen,
  placeOf,
  placesIn,
  SIZES,
  type Typed,
  type Words,
  type Twelve,
} from './core/words';
import { labelWidth } from './core/twelve-record';
import { parted, type Place, type Size } from './core/place';
import type { Locale } from '~/lib/locale';
import { mount } from '~/demos/kit/mount';
import type { Taken } from './labels';
import { glide, placesOf } from './glide';
import { wordsView, type Label } from './view/words';

interface Listener {
  /** A word was chosen by a press or a key, or only pointed at. */
  choose(at: number, how: 'pressed' | 'passed'): void;
}

const STEPS: Record<string, number | undefined> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }; // prettier-ignore

/** The twelve words in their field, or above the map of all names. */
export class WordsField {
  private readonly words: Words;
  /** On the map: screen positions of the points of the twelve, in pixels. */
  private points: readonly (Place | undefined)[] | undefined;
  /** The highlighted word of the map. */
  private lit: number | undefined;
  private readonly resizes = new ResizeObserver(() => this.draw());

  constructor(
    private readonly root: HTMLElement,
    private readonly about: { twelve: Twelve; chosen: number; title: string; locale: Locale },
    private readonly listener: Listener,
  ) {
    this.words = { twelve: about.twelve, chosen: about.chosen };
    root.addEventListener('click', ({ target }) => this.onWord(target, 'pressed'));
    root.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType === 'mouse') this.onWord(target, 'passed');
    });
    root.addEventListener('focusin', ({ target }) => this.onWord(target, 'passed'));
    root.addEventListener('keydown', this.onKey);
    this.draw();
    this.resizes.observe(root);
  }

  stop(): void {
    this.resizes.disconnect();
  }

  get state(): Words {
    return this.words;
  }

  choose(chosen: number): void {
    this.words.chosen = chosen;
    this.draw();
  }

  /** Drops the reader's word from above to its place. */
  drop(typed: Typed): void {
    this.words.typed = typed;
    this.words.chosen = this.words.twelve.words.length;
    this.draw();
    glide(this.root, new Map([[this.words.chosen, [Math.min(160, this.size.width / 3), -24]]]));
  }

  /** Shows the words by themselves; they glide back from the map. */
  alone(): void {
    this.turn(undefined, undefined);
  }

  /** Shows the words as labels of their points; the first time they glide there. Returns their places. */
  onMap(points: readonly (Place | undefined)[], lit: number | undefined): readonly Taken[] {
    const same = JSON.stringify([this.points, this.lit]) === JSON.stringify([points, lit]);
    if (!same) this.turn(points, lit);
    return this.mapLabels(this.size).map(({ name, at: [x, y] }) => {
      const width = labelWidth(name, SIZES.map);
      return { y, width, left: x - width / 2 };
    });
  }

  private turn(points: readonly (Place | undefined)[] | undefined, lit: number | undefined): void {
    const before = placesOf(this.root);
    const turns = (points === undefined) !== (this.points === undefined);
    this.points = points;
    this.lit = lit;
    if (points) this.words.chosen = Math.min(this.words.chosen, points.length - 1);
    this.draw();
    if (turns) glide(this.root, before);
  }

  private get size(): Size {
    return { width: this.root.clientWidth, height: this.root.clientHeight };
  }

  private draw(): void {
    const field = this.size;
    if (field.width === 0) return;
    const { title, locale } = this.about;
    const isMap = this.points !== undefined;
    const drawing = {
      locale,
      title,
      labels: isMap ? this.mapLabels(field) : this.fieldLabels(field),
      size: isMap ? SIZES.map : field.width < NARROW ? SIZES.tall : SIZES.wide,
      chosen: isMap ? this.lit : this.words.chosen,
      near: isMap ? [] : nearChosen(this.words),
      field,
    };
    mount(this.root, [wordsView(drawing, 'live')]);
  }

  private fieldLabels(field: Size): Label[] {
    const { twelve, typed } = this.words;
    const places = placesIn(twelve, field);
    const labels: Label[] = twelve.words.map(([name, language], at) => ({ name, language, at: places[at]! })); // prettier-ignore
    if (!typed) return labels;
    const { word: name } = typed;
    const language = /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
    return [...labels, { name, language, at: placeOf(typed, twelve, field), isTyped: true }];
  }

  /** Labels next to their points, pushed apart; a point out of sight has none. */
  private mapLabels(field: Size): Label[] {
    const shown = this.words.twelve.words.map(([name, language], at) => ({ name, language, point: this.points![at] ?? FAR })); // prettier-ignore
    const boxes = shown.map(({ name, point: [x, y] }, at) => ({
      at: [x + (at % 2 ? 34 : -34), y + ((at % 3) - 1) * 20 || y + 24] as const,
      width: labelWidth(name, SIZES.map) + 14,
      height: 29,
    }));
    const inSight = boxes.filter((_, at) => shown[at]!.point !== FAR);
    const places = parted(inSight, field, { pull: 0.012 });
    return shown.map((label) => ({ ...label, at: label.point === FAR ? FAR : places.shift()! }));
  }

  private onWord(target: EventTarget | null, how: 'pressed' | 'passed'): void {
    const word = (target as Element).closest<SVGElement>('[data-word]');
    if (!word) return;
    const at = Number(word.dataset.word);
    if (how === 'passed' && (this.points || at === this.words.chosen)) return;
    this.listener.choose(at, how);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const word = (event.target as Element).closest<SVGElement>('[data-word]');
    const step = STEPS[event.key];
    if (!word || (step === undefined && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (step === undefined) return this.onWord(word, 'pressed');
    const all = [...this.root.querySelectorAll<SVGElement>('[data-word]')];
    all[(all.indexOf(word) + step + all.length) % all.length]!.focus();
  };
}

const FAR: Place = [-1_000, -1_000];
