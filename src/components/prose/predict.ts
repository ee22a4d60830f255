import { fill } from '~/i18n/format';

type Words = Record<'yours' | 'recorded' | 'skipped' | 'off' | 'invalid' | 'choose', string>;

/** Asks for a guess, sets the recorded answer beside it, and unfolds the figures that waited for it. */
class Predict extends HTMLElement {
  private words!: Words;

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset.words!) as Words;
    for (const button of this.querySelectorAll('button')) button.disabled = false;
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.guess();
    });
    this.querySelector('[data-skip]')!.addEventListener('click', () =>
      this.settle('', this.words.skipped),
    );
  }

  private guess(): void {
    const given = String(new FormData(this.querySelector('form')!).get('guess') ?? '').trim();
    const text = this.field ? plainNumber(given) : given;
    const problem = this.problemWith(text);
    const slot = this.querySelector<HTMLElement>('[data-problem]')!;
    slot.hidden = !problem;
    slot.textContent = problem;
    if (!problem) this.settle(text, fill(this.words.yours, { guess: text + this.unit }));
  }

  private problemWith(text: string): string {
    if (!this.field) return text ? '' : this.words.choose;
    const { min, max } = this.field.dataset;
    const value = Number(text);
    const legal = text !== '' && value >= Number(min) && value <= Number(max);
    return legal ? '' : fill(this.words.invalid, { min: min!, max: max! });
  }

  /** The field of a number; a choice has none. */
  private get field(): HTMLInputElement | null {
    return this.querySelector('input[data-min]');
  }

  private get unit(): string {
    return this.dataset.unit === 'percent' && this.field ? '%' : '';
  }

  private settle(guess: string, said: string): void {
    const answer = this.dataset.answer;
    const told = answer ? ` ${fill(this.words.recorded, { value: answer + this.unit })}` : '';
    const off = Math.abs(Number.parseFloat(guess) - Number(answer));
    const miss =
      answer && off > 0 ? ` ${fill(this.words.off, { n: Math.round(off * 10) / 10 })}` : '';
    this.querySelector('[data-verdict]')!.textContent = said + told + miss;
    this.dataset.settled = guess || 'skipped';
    document.dispatchEvent(new CustomEvent('predicted'));
  }
}

/** ５０％ and 50 % are 50. */
const plainNumber = (text: string) => text.normalize('NFKC').replace(/\s*%$/, '');

/** Figures that wait for guesses are folded as long as one is missing. */
function foldWaiting(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-reveal]')) {
    const waits = figure.dataset
      .reveal!.split(' ')
      .some((id) => document.getElementById(id)?.dataset.settled === undefined);
    figure.toggleAttribute('data-folded', waits);
  }
}

customElements.define('x-predict', Predict);
document.addEventListener('predicted', foldWaiting);
foldWaiting();
