import { editDistance } from '../glossary/edit-distance';
import { allowedEdits } from '../glossary/search-options';

/**
 * Makes a function that corrects misspelt words of a question: words that are neither on the site nor the beginning of
 * a word on the site, if a word that people ask with is one or two edits away.
 *
 * @param known every word of the site.
 * @param asked the words that may replace them.
 */
export function speller(
  known: ReadonlySet<string>,
  asked: readonly string[],
): (question: string) => string {
  const put = (word: string): string => {
    const typed = word.toLowerCase();
    const edits = allowedEdits(typed);
    if (edits === 0 || known.has(typed) || begins(typed, known)) return word;
    let [best, least] = [word, edits + 1];
    for (const candidate of asked) {
      const distance = editDistance(typed, candidate, edits);
      if (distance < least) [best, least] = [candidate, distance];
    }
    return best;
  };
  return (question) => question.replace(/[a-z]{4,}/gi, put);
}

function begins(word: string, known: ReadonlySet<string>): boolean {
  for (const one of known) if (one.startsWith(word)) return true;
  return false;
}
