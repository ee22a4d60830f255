import { segment } from '../text/segment';
import { bestPages, type NearPage } from '../word-table/rank';

/**
 * Makes a function that finds pages which share any word with a question, pairs of characters in Chinese: the cosine of the
 * words that occur in each, a rare word counting more (inverse document frequency, Spärck Jones 1972). Each page counts
 * by the best of its texts, each times its factor, 1 or less. Filler words need no list, since they are common.
 */
export function overlapFinder<Page>(
  texts: readonly { page: Page; text: string; factor: number }[],
): (question: string, most: number) => NearPage<Page>[] {
  const bags = texts.map(({ text }) => new Set(segment(text)));
  const places = new Map<string, number[]>();
  bags.forEach((bag, place) => {
    for (const word of bag) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  });
  const rarity = (word: string) =>
    Math.log(1 + texts.length / (places.get(word)?.length ?? Infinity));
  const length = (words: Iterable<string>) => Math.hypot(...Array.from(words, rarity));
  const lengths = bags.map(length);
  return (question, most) => {
    const words = new Set(segment(question));
    const sums = new Map<number, number>();
    for (const word of words)
      for (const place of places.get(word) ?? [])
        sums.set(place, (sums.get(place) ?? 0) + rarity(word) ** 2);
    const own = length(words);
    const best = bestPages<Page>();
    for (const [place, sum] of sums) {
      const { page, factor } = texts[place]!;
      best.add(page, (factor * sum) / (own * lengths[place]!));
    }
    return best.ranked(most);
  };
}
