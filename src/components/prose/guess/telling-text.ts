import type { GuessWords } from '~/components/kit/guess/words';

const TEXT = 'p, ul, ol, dl, table, blockquote, aside, .claim, .wide-scroll, details.listing';

/**
 * The text that tells what was measured waits with its figure: all that follows it in its section, or in the
 * next one where a heading follows at once. Text between a demo and its figure says what to do, and stays.
 */
export function foldTellingText(prose: Element, words: GuessWords): void {
  for (const { text, heading, guesses } of tellingText(prose)) {
    for (const element of text) element.dataset.reveal = guesses;
    if (heading) heading.after(noteFor(guesses, words));
  }
}

interface Telling {
  guesses: string;
  text: HTMLElement[];
  /** The heading that parts the text from its figure. */
  heading?: Element;
}

function tellingText(prose: Element): Telling[] {
  const found: Telling[] = [];
  let now: (Telling & { demo?: boolean }) | undefined;
  const begin = (next: typeof now) => {
    if (now?.text.length) found.push(now);
    now = next;
  };
  for (const child of prose.querySelectorAll<HTMLElement>(':scope > *')) {
    const guesses = guessesFor(child);
    if (guesses !== undefined) {
      if (now?.demo && child.matches('figure')) now = undefined;
      begin({ guesses, text: [], demo: child.matches('.demo') });
    } else if (child.matches('h2, h3') && now?.text.length === 0 && !now.heading)
      now.heading = child;
    else if (now && child.matches(TEXT)) now.text.push(child);
    else begin(undefined);
  }
  begin(undefined);
  return found;
}

/** The guesses that an element waits for; a question itself, if its answer stands in the text below. */
function guessesFor(child: HTMLElement): string | undefined {
  if (child.matches('x-predict'))
    return document.querySelector(`[data-reveal~="${child.id}"]`) ? undefined : child.id;
  const waiting = child.matches('.demo') ? child.querySelector('[data-reveal]') : child;
  return waiting?.getAttribute('data-reveal') ?? undefined;
}

function noteFor(guesses: string, words: GuessWords): HTMLElement {
  const note = document.createElement('p');
  note.className = 'fold-note';
  note.dataset.reveal = guesses;
  const link = document.createElement('a');
  link.href = `#${guesses.split(' ')[0]}`;
  link.textContent = words.toQuestion;
  note.append(`${words.untold} `, link);
  return note;
}
