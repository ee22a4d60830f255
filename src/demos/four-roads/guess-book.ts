import { keepGuess, keptGuesses } from '~/components/kit/guess/kept';
import { keepSwitch } from '~/components/kit/guess/keep-switch';
import { sureField } from '~/components/kit/guess/sure';
import type { GuessWords } from '~/components/kit/guess/words';
import type { TaskName } from '~/lib/demos/four-roads/names';
import type { Locale } from '~/lib/locale';
import type { Guess as KeptGuess, Sure } from '~/lib/lesson/guess';
import { AXIS, guessFrom, nameOfGuess } from './said-guess';
import type { Guess } from './state';

/**
 * The guesses of a visit, one a task: the first that was made before its answer was seen. They are kept on
 * request, among those of the lessons.
 */
export class GuessBook {
  private readonly made = new Map<string, KeptGuess>();
  private readonly seen = new Set<TaskName>();

  /** @param root the fieldset of the guess, which is given the switch and the question how sure */
  constructor(
    root: HTMLElement,
    private readonly locale: Locale,
  ) {
    const words = JSON.parse(root.dataset.words!) as GuessWords;
    const end = root.querySelector('[data-guess-skip]')!;
    end.before(sureField(words, AXIS));
    const made = () => this.made;
    end.after(keepSwitch({ words, drawn: '../learn/#calibration', made }));
  }

  hasSeen(task: TaskName): boolean {
    return this.seen.has(task);
  }

  /**
   * The answer of a task is in sight.
   * @param kept the guess beside it; none was made, or nothing can be told of it
   */
  see(task: TaskName, kept?: KeptGuess): void {
    if (this.seen.has(task)) return;
    this.seen.add(task);
    if (!kept) return;
    this.made.set(this.nameOf(task), kept);
    keepGuess(this.nameOf(task), kept);
  }

  /** The guess of an earlier visit, whose answer was seen then. */
  recall(task: TaskName): { guess: Guess; sure?: Sure } | undefined {
    if (this.seen.has(task)) return undefined;
    const kept = keptGuesses().get(this.nameOf(task));
    const guess = kept && guessFrom(kept.said);
    if (!guess) return undefined;
    this.seen.add(task);
    return { guess, sure: kept.sure };
  }

  private nameOf(task: TaskName): string {
    return nameOfGuess(this.locale, task);
  }
}
