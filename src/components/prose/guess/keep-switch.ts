import { forgetGuesses, keepGuesses, keepsGuesses } from '~/components/site/kept-guesses';
import type { Guess } from '~/lib/lesson/guess';
import type { GuessWords } from './words';

/**
 * A switch, off by default, that keeps the guesses of this page and of those to come; off again, it forgets them.
 *
 * @param made the guesses that the page holds by now
 */
export function keepSwitch(words: GuessWords, made: () => Map<string, Guess>): HTMLElement {
  const line = document.createElement('p');
  const label = document.createElement('label');
  const box = document.createElement('input');
  line.className = 'keep';
  box.type = 'checkbox';
  box.name = 'keep';
  box.checked = keepsGuesses();
  label.append(box, words.keep);
  const said = document.createElement('span');
  said.role = 'status';
  line.append(label, said);
  box.addEventListener('change', () => {
    if (!box.checked) forgetGuesses();
    else if (!keepGuesses(made())) {
      box.checked = false;
      said.textContent = words.keepRefused;
      return;
    }
    say(said, box.checked ? words.kept : '');
  });
  if (box.checked) say(said, words.kept);
  return line;
}

/** Says where what is kept can be seen. */
function say(slot: HTMLElement, text: string): void {
  const link = document.createElement('a');
  link.href = '../../#calibration';
  link.textContent = text;
  slot.replaceChildren(...(text ? [link] : []));
}
