import { editDistance } from '../glossary/edit-distance';
import { allowedEdits } from '../glossary/search-options';

/** The letters of an abbreviation that may have changed places: RGA is RAG. */
const ABBREVIATION = 3;

/**
 * Makes a function that corrects misspelt words of a question: words that are neither on the site nor the beginning of
 * a word on the site, if a word that people ask with is one or two edits away; in an abbreviation, two letters may have
 * changed places.
 *
 * @param known every word of the site.
 * @param asked the words that may replace them.
 */
export function speller(
  known: ReadonlySet<string>,
  asked: readonly string[],
): (question: string) => string {
  const abbreviations = (typed: string) => {
    const letters = sorted(typed);
    return asked.filter((one) => one.length === ABBREVIATION && sorted(one) === letters);
  };
  const put = (word: string): string => {
    const typed = word.toLowerCase();
    const edits = typed.length === ABBREVIATION ? 1 : allowedEdits(typed);
    if (edits === 0 || known.has(typed) || begins(typed, known)) return word;
    let best = word;
    let least = edits + 1;
    for (const candidate of typed.length === ABBREVIATION ? abbreviations(typed) : asked) {
      const distance = editDistance(typed, candidate, edits);
      if (distance < least) [best, least] = [candidate, distance];
    }
    return best;
  };
  return (question) => question.replace(/[a-z]{3,}/gi, put);
}

const sorted = (word: string) => [...word].sort().join('');

function begins(word: string, known: ReadonlySet<string>): boolean {
  for (const one of known) if (one.startsWith(word)) return true;
  return false;
}
