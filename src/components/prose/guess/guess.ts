import { keepGuess, keepsGuesses, keptGuesses } from '~/components/kit/guess/kept';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { judged, type Guess, type Sure } from '~/lib/lesson/guess';
import { GuessAxis } from './axis';
import { formatApart, formatAsGiven } from '~/i18n/as-given';
import { keepSwitch } from '~/components/kit/guess/keep-switch';
import { sureField } from '~/components/kit/guess/sure';
import { guessOnFigures } from './on-figure';
import { fillBlanks } from './blanks';
import type { GuessWords } from '~/components/kit/guess/words';

const locale = document.documentElement.lang.slice(0, 2) as Locale;
const prose = document.querySelector<HTMLElement>('[data-guess-words]')!;
const words = JSON.parse(prose.dataset.guessWords!) as GuessWords;

/** Asks for the guess of a lesson, sets what was measured beside it, and fills the blank in the rule. */
class GuessElement extends HTMLElement {
  /** The guess beside a recorded answer; none while it is open, skipped, or without an answer. */
  made: Guess | undefined;
  private axis: GuessAxis | undefined;

  connectedCallback(): void {
    const range = this.querySelector<HTMLInputElement>('input[type=range]');
    if (range) this.axis = new GuessAxis(range, (value) => this.shown(value), words);
    for (const button of this.querySelectorAll('button')) button.disabled = false;
    this.fields.disabled = false;
    if (keepsGuesses()) this.askMore();
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.dataset.settled === undefined) this.guess();
      else this.takeBack();
    });
    this.skipButton.addEventListener('click', () => {
      this.skip();
      this.submit.focus();
    });
    this.restore();
  }

  /** Who keeps a record of guesses is also asked how sure of them, and can stop keeping them here. */
  private askMore(): void {
    this.fields.append(sureField(words, this.axis?.limits));
    this.append(keepSwitch({ words, drawn: '../../#calibration', made: () => madeHere(this) }));
  }

  /** Where a kept guess is found again: the same question has another answer in the other language. */
  get name(): string {
    return `${locale}/${this.id}`;
  }

  /** Goes on without a guess. */
  skip(): void {
    this.axis?.clear();
    this.settle('skipped', `${words.skipped}${this.recorded}`);
  }

  private guess(): void {
    const given = new FormData(this.form);
    const said = String(given.get('guess') ?? '');
    const sure = Number(given.get('sure')) as Sure;
    const problem = this.problemWith(said);
    this.say('problem', problem);
    if (problem) return;
    this.take({ ...this.judge(said), ...(sure && { sure }) });
    keepGuess(this.name, this.made);
  }

  /** What is wrong with the guess, in a sentence; nothing if it stands. */
  private problemWith(said: string): string {
    if (this.axis) return this.axis.placed ? '' : words.place;
    return said ? '' : words.choose;
  }

  private judge(said: string): Guess {
    const { answer = '' } = this.dataset;
    return this.axis && answer
      ? judged(Number(said), Number(answer), this.axis.limits)
      : { said, right: said === answer };
  }

  private take(guess: Guess): void {
    this.made = this.dataset.answer === undefined ? undefined : guess;
    this.settle(guess.said, this.verdict(guess));
    if (this.axis) guessOnFigures(this.id, guess.said);
  }

  private verdict({ said, off }: Guess): string {
    const { axis } = this;
    const { answer } = this.dataset;
    if (!axis || off === undefined || answer === undefined)
      return fill(words.yours, { guess: this.shown(said) }) + this.recorded;
    const n = formatApart(said, answer, locale);
    const guess = formatAsGiven(said, locale);
    const truth = this.truth(formatAsGiven(answer, locale));
    return fill(off === 0 ? words.exact : words.off, { guess, truth, n });
  }

  private settle(as: string, verdict: string): void {
    const { answer } = this.dataset;
    if (answer !== undefined) this.axis?.tell(Number(answer), this.truth(this.shown(answer)));
    this.markAnswer(answer);
    if (this.fields.contains(document.activeElement)) this.submit.focus(); // Enter in a field
    this.fields.disabled = true;
    this.submit.textContent = words.again;
    this.skipButton.hidden = true;
    this.say('problem', '');
    this.say('verdict', verdict);
    this.dataset.settled = as;
    fillBlanks(this.id, true);
  }

  /** Opens the question again, and forgets what was guessed. */
  private takeBack(): void {
    delete this.dataset.settled;
    this.made = undefined;
    guessOnFigures(this.id, undefined);
    keepGuess(this.name, undefined);
    this.markAnswer(undefined);
    this.form.reset();
    this.axis?.clear();
    this.fields.disabled = false;
    this.submit.textContent = words.guess;
    this.skipButton.hidden = false;
    this.say('verdict', '');
    fillBlanks(this.id, false);
  }

  /** A guess that was kept stands again. */
  private restore(): void {
    const guess = keptGuesses().get(this.name);
    if (!guess) return;
    const option = [...this.querySelectorAll<HTMLInputElement>('input[name=guess]')].find(
      ({ type, value }) => type === 'range' || value === guess.said,
    );
    if (!option) return;
    if (this.axis) this.axis.place(Number(guess.said));
    else option.checked = true;
    const sure = this.querySelector<HTMLInputElement>(`[name=sure][value="${guess.sure}"]`);
    if (sure) sure.checked = true;
    this.take({ ...this.judge(option.value), sure: guess.sure });
  }

  private markAnswer(answer: string | undefined): void {
    for (const option of this.querySelectorAll<HTMLInputElement>('[type=radio][name=guess]'))
      option.parentElement!.toggleAttribute('data-answer', option.value === answer);
  }

  private say(slot: 'problem' | 'verdict', text: string): void {
    const element = this.querySelector<HTMLElement>(`[data-${slot}]`)!;
    element.textContent = text;
    if (slot === 'problem') element.hidden = !text;
  }

  /** The right value with how it was found. */
  private truth(value: string): string {
    const { computed, decided, measured } = words;
    const how: Record<string, string> = { formula: computed, ours: decided };
    return fill(how[this.dataset.origin ?? ''] ?? measured, { value });
  }

  /** What was recorded, published or computed, in a sentence. */
  private get recorded(): string {
    const { answer, origin } = this.dataset;
    if (answer === undefined) return '';
    const { recorded, published, byFormula, judged } = words;
    const sentences: Record<string, string> = {
      paper: published,
      formula: byFormula,
      ours: judged,
    };
    const sentence = sentences[origin ?? ''] ?? recorded;
    const space = locale === 'zh' ? '' : ' ';
    return space + fill(sentence, { value: this.shown(answer) });
  }

  /** What was said or found: a choice as it stands, a number as the language writes it. */
  private shown(value: string): string {
    return (this.axis ? formatAsGiven(value, locale) : value) + this.sign;
  }

  private get sign(): string {
    return this.dataset.sign ?? '';
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  private get fields(): HTMLFieldSetElement {
    return this.querySelector('fieldset')!;
  }

  private get submit(): HTMLButtonElement {
    return this.querySelector('[type=submit]')!;
  }

  private get skipButton(): HTMLButtonElement {
    return this.querySelector('[data-skip]')!;
  }
}

/** What can be kept of a guess, by its name. */
const madeHere = ({ name, made }: GuessElement) => new Map(made ? [[name, made] as const] : []);

customElements.define('x-predict', GuessElement);
