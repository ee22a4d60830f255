import { isCalm } from '~/browser/motion';
import { formatApart, formatAsGiven } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { OnFigure } from './on-figure';

/** A verdict as nodes: the guess and its distance fill their slots, and the answer, in bold, fills `{truth}`. */
function verdictNodes(
  sentence: string,
  { you, off, truth }: Readonly<Record<'you' | 'off' | 'truth', string>>,
): (string | Node)[] {
  const [before = '', after = ''] = sentence
    .replace('{you}', you)
    .replace('{off}', off)
    .split('{truth}');
  const answer = document.createElement('b');
  answer.className = 'hl';
  answer.textContent = truth;
  return [before, answer, after];
}

function labelDrawing(drawing: SVGElement, isShown: boolean): void {
  drawing.dataset.label ??= drawing.getAttribute('aria-label')!;
  const { label, askedLabel } = drawing.dataset;
  drawing.setAttribute('aria-label', (isShown ? label : askedLabel)!);
}

function fillBlanks(id: string, filled: boolean): void {
  for (const blank of document.querySelectorAll(`[data-blank="${CSS.escape(id)}"]`))
    blank.toggleAttribute('data-filled', filled);
}

const locale = document.documentElement.lang.slice(0, 2) as Locale;
/** Milliseconds between release and answer: time to grab the handle again. */
const SETTLE = 600;

type GuessWords = Record<
  'again' | 'answer' | 'exact' | 'show' | 'shown' | 'told' | 'wrong',
  string
>;

type State = 'rest' | 'dragging' | 'settling' | 'done';

/** Releasing the handle answers; `show me` reveals. State: `data-state` of the strip, which styles follow. */
class GuessElement extends HTMLElement {
  private onFigure!: OnFigure;
  private timer = 0;
  private words!: GuessWords;

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset.words!) as GuessWords;
    const range = this.querySelector<HTMLInputElement>('input[type=range]')!;
    const handle = this.figure.querySelector<SVGElement>('[data-handle]')!;
    for (const one of this.all('input:disabled, button:disabled')) one.removeAttribute('disabled');
    this.onFigure = new OnFigure(this.figure, handle, range, this.shown);
    this.follow(this.onFigure);
    this.button.addEventListener('click', () =>
      this.state === 'done' ? this.takeBack() : this.showAnswer(this.touched),
    );
    this.state = 'rest';
  }

  private follow({ range }: OnFigure): void {
    this.onFigure.listen({
      hold: () => clearTimeout(this.timer),
      move: () => (this.state = 'dragging'),
      drop: () => this.settle(),
      cancel: () => this.rest(),
    });
    range.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.onFigure.place(this.onFigure.value);
      this.state = 'dragging';
      this.button.textContent = this.words.answer;
    });
    range.addEventListener('pointerup', () => this.touched && this.settle());
    range.addEventListener('keydown', (event) => this.onKey(event));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.rest();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.showAnswer(true);
    this.button.focus({ preventScroll: true });
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.onFigure.reset();
    this.button.textContent = this.words.show;
    this.state = 'rest';
  }

  private settle(): void {
    this.state = 'settling';
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.showAnswer(true), isCalm() ? 0 : SETTLE);
  }

  private get touched(): boolean {
    return this.state === 'dragging';
  }

  private showAnswer(guessed: boolean): void {
    clearTimeout(this.timer);
    const text = guessed ? this.onFigure.text : undefined;
    if (text === undefined) return this.show(this.words.shown);
    const { exact, told, wrong } = this.words;
    const hits = this.asksNumber ? Number(text) === Number(this.answer) : text === this.answer;
    this.show(hits ? exact : this.asksNumber ? told : wrong, text);
  }

  private show(sentence: string, guess?: string): void {
    const you = guess === undefined ? '' : this.shown(guess);
    const off = this.asksNumber && guess ? formatApart(guess, this.answer, locale) : '';
    const said = verdictNodes(sentence, { you, off, truth: this.shown(this.answer) });
    this.verdict.replaceChildren(...said);
    this.strip.dataset.guessed = String(guess !== undefined);
    this.button.textContent = this.words.again;
    this.state = 'done';
  }

  private takeBack(): void {
    delete this.strip.dataset.guessed;
    this.verdict.replaceChildren();
    this.rest();
    this.onFigure.range.focus({ preventScroll: true });
  }

  private get state(): State {
    return this.strip.dataset.state as State;
  }

  private set state(state: State) {
    this.strip.dataset.state = state;
    fillBlanks(this.id, state === 'done');
    for (const drawing of this.all<SVGElement>('[data-asked-label]'))
      labelDrawing(drawing, state === 'done');
  }

  private readonly shown = (value: number | string): string =>
    this.querySelector('input[type=range]:not([data-stops])')
      ? formatAsGiven(value, locale) + (this.dataset.sign ?? '')
      : String(value);

  private get asksNumber(): boolean {
    return !this.onFigure.chooses;
  }

  private all<T extends Element>(selector: string): T[] {
    return [...this.figure.querySelectorAll<T>(selector)];
  }

  private get answer(): string {
    return this.dataset.answer!;
  }

  private get figure(): HTMLElement {
    return this.closest('figure')!;
  }

  private get strip(): HTMLElement {
    return this.closest<HTMLElement>('[data-strip]')!;
  }

  private get button(): HTMLButtonElement {
    return this.querySelector('[data-show]')!;
  }

  private get verdict(): HTMLElement {
    return this.querySelector('[data-verdict]')!;
  }
}

customElements.define('x-predict', GuessElement);
