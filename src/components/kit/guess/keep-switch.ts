import type { Guess } from '~/lib/lesson/guess';
import { forgetGuesses, keepGuesses, keepsGuesses, keptGuesses } from './kept';
import type { GuessWords } from './sure';

interface Bench {
  words: Pick<GuessWords, 'keep' | 'keepRefused' | 'kept'>;
  /** URL of the page that draws the stored guesses; undefined if it is this page. */
  drawn?: string;
  /** The current guesses of the page by name. */
  made: () => ReadonlyMap<string, Guess>;
}

/** A switch, off by default, that stores the guesses of this page and later ones; switching it off deletes them. */
export function keepSwitch({ words, drawn, made }: Bench): HTMLElement {
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
    else if (!keepGuesses(new Map([...keptGuesses(), ...made()]))) {
      box.checked = false;
      said.textContent = words.keepRefused;
      return;
    }
    say(box.checked ? words.kept : '');
  });
  if (box.checked) say(words.kept);
  return line;

  /** Links to the drawing of the stored guesses. */
  function say(text: string): void {
    if (drawn === undefined) return said.replaceChildren();
    const link = document.createElement('a');
    link.href = drawn;
    link.textContent = text;
    said.replaceChildren(...(text ? [link] : []));
  }
}
