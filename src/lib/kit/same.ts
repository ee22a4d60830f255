/** A question without case, blanks and punctuation, its numbers, and its pairs of neighbours. */
interface Asked {
  text: string;
  numbers: string;
  pairs: ReadonlySet<string>;
}

/** The form in which questions are the same: Is it free? → isitfree */
export const foldedQuestion = (question: string): string =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function askedOf(question: string): Asked {
  const text = foldedQuestion(question);
  const signs = [...text];
  const numbers = (text.match(/[0-9]+/g) ?? []).join(' ');
  return { text, numbers, pairs: new Set(signs.slice(1).map((sign, at) => signs[at]! + sign)) };
}

/** The same letters, or 85 in 100 pairs of them in common and the same numbers. */
function isSame(one: Asked, other: Asked): boolean {
  if (one.text === other.text) return true;
  if (one.numbers !== other.numbers) return false;
  const common = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
  return 200 * common >= 85 * (one.pairs.size + other.pairs.size);
}

/** Items whose questions are one question together, by the first of them; `same.py` of the kit does the same. */
export function groupsOf<Item extends { question: string }>(items: readonly Item[]): Item[][] {
  const groups: { asked: Asked; items: Item[] }[] = [];
  for (const item of items) {
    const asked = askedOf(item.question);
    const known =
      groups.find((group) => group.asked.text === asked.text) ??
      groups.find((group) => isSame(group.asked, asked));
    if (known) known.items.push(item);
    else groups.push({ asked, items: [item] });
  }
  return groups.map(({ items }) => items);
}
