import { describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import type { Sequence } from '~/lib/world';
import { parametricText } from '~/lib/world/parametric';
import { styleText } from '~/lib/world/style';
import { readingText } from '~/lib/world/text';
import { readPage } from './page';
import { LANGUAGES, spelled, worlds } from './worlds';

const isCode = (word: string) => /^k\d+$/.test(word);

/**
 * The weights of a text, worked out from its words: `lead` for statements and questions, 1 for
 * answers. In statements from memory the value and the stop count too. `open` lists the opening codes
 * of relations not shown yet: where all relations share one code, they can be known all the same.
 */
function expected(world: (typeof worlds)['en'], { tokens }: Sequence, lead: number) {
  const { markers, stops } = world.lexicon.grammar;
  const words = spelled(world, tokens).split(' ');
  const { asked, rule, told } = readPage(world, tokens);
  const nouns = world.lexicon.nouns.map((id) => world.lexicon.vocabulary.tokens[id]!.text);
  const shown = new Set([...rule.keys()].map((noun) => nouns.indexOf(noun)));
  const weights: number[] = [];
  const open: number[] = [];
  let place = 'start';
  let question = -1;
  words.forEach((word, i) => {
    const marker = Object.entries(markers).find(([, known]) => known.word === word)?.[0];
    if (marker) {
      place = marker;
      if (marker === 'question') question++;
      weights.push(marker === 'note' || marker === 'rule' ? 0 : lead);
    } else if (place === 'start' && i === 0) weights.push(0);
    else if (place === 'rule') weights.push(0);
    else if (place === 'answer') {
      const { relation, answer } = asked[question]!;
      const opens = words[i - 1] === markers.answer.word;
      const closing = answer.length > 1 && isCode(answer.at(-1)!);
      const behind = closing && (word === stops.statement || (isCode(word) && !opens));
      if (opens && isCode(word) && !shown.has(relation)) open.push(i);
      weights.push(behind && question === 0 ? lead : 1);
      if (word === stops.statement) {
        shown.add(relation);
        place = 'start';
      }
    } else weights.push(lead);
  });
  if (lead === 0.1) told.forEach(({ value }, n) => markTold(words, weights, value, n, stops));
  return { weights, open };
}

/** The value and the stop of the nth statement from memory count fully. */
function markTold(
  words: string[],
  weights: number[],
  value: string,
  nth: number,
  { statement, question }: { statement: string; question: string },
) {
  let seen = -1;
  let from = 1;
  for (let i = 1; i < words.length; i++) {
    if (words[i] !== statement && words[i] !== question) continue;
    const sentence = words.slice(from, i + 1);
    const told = words[i] === statement && !sentence.some((word) => ['a', '答'].includes(word));
    if (told && ++seen === nth) {
      const at = from + ` ${sentence.join(' ')} `.split(` ${value} `)[0]!.split(' ').length - 1;
      weights.fill(1, at, at + value.split(' ').length);
      weights[i] = 1;
    }
    from = i + 1;
  }
}

describe.each(LANGUAGES)('loss weights (%s)', (language) => {
  const world = worlds[language];
  test.each([
    ['memory', parametricText, 0.1],
    ['reading', readingText, 0.03],
    ['style', styleText, 0.03],
  ] as const)('of %s text fall on what can be known', (_, write, lead) => {
    const rng = seededRng(4);
    for (let drawn = 0; drawn < 300; drawn++) {
      const sequence = write(world, rng);
      const { weights, open } = expected(world, sequence, lead);
      open.forEach((at, nth) => {
        const shownBefore = nth > 0 || sequence.tokens.includes(world.lexicon.markers.rule);
        expect(shownBefore ? [0.03, 1] : [0.03]).toContain(sequence.weights[at]);
        weights[at] = sequence.weights[at]!;
      });
      expect(sequence.weights, spelled(world, sequence.tokens)).toEqual(weights);
    }
  });
});
