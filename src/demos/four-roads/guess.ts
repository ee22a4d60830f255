import type { Family } from '~/lib/demos/four-roads/names';
import { fill } from '~/i18n/format';
import type { Guess } from './state';
import type { FourRoadsStrings } from './strings';
import { guessText } from './text';

/**
 * What the form holds of the reader's guess, or what it lacks: a road, or points from 0 to 100 where any
 * are given.
 */
function guessIn(form: HTMLFormElement): Guess | 'family' | 'points' {
  const family = new FormData(form).get('guess') as Family | null;
  const field = pointsOf(form);
  if (family === null) return 'family';
  if (!field.validity.valid) return 'points';
  return { family, ...(field.value !== '' && { points: Number(field.value) }) };
}

const pointsOf = (form: HTMLFormElement) => form.elements.namedItem('points') as HTMLInputElement;

/** Takes the guess in the form, and says that it is kept, or what it lacks. No field is marked invalid: that would hold runs back. */
function keptGuess(
  form: HTMLFormElement,
  piece: (name: string) => HTMLElement,
  t: FourRoadsStrings,
): Guess | undefined {
  const guess = guessIn(form);
  const lacks = typeof guess === 'string' ? guess : undefined;
  const problem = piece('guess-problem');
  problem.hidden = !lacks;
  problem.textContent = lacks ? t.guessLacks[lacks] : '';
  if (lacks === 'points') pointsOf(form).focus();
  if (typeof guess === 'string') return undefined;
  piece('guess-said').textContent = fill(t.guessKept, { guess: guessText(guess, t) });
  return guess;
}

/** The recorded figure stays folded until the reader has guessed or declined; every result then shows the guess. */
export class GuessGate {
  guess: Guess | undefined;
  /** Whether the reader has not had or wanted a guess yet. */
  private waiting: boolean;

  /** @param piece an element of the demo by its name */
  constructor(private readonly piece: (name: string) => HTMLElement) {
    this.waiting = piece('figure').dataset.reveal === 'guess';
    this.fold();
  }

  /** Folds the figure as long as it waits. */
  fold(): void {
    if (this.waiting) this.piece('figure').dataset.folded = '';
  }

  open(): void {
    this.waiting = false;
    delete this.piece('figure').dataset.folded;
  }

  /** @returns whether the form holds a guess that can be kept */
  keep(form: HTMLFormElement, t: FourRoadsStrings): boolean {
    const guess = keptGuess(form, this.piece, t);
    if (!guess) return false;
    this.guess = guess;
    this.open();
    return true;
  }

  skip(): void {
    this.piece('guess-problem').hidden = true;
    this.open();
  }
}
