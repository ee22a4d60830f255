import { crc32 } from '~/lib/math/crc32';
import { logarithm } from '~/lib/math/elementary';
import { randomInteger, seededRng } from '~/lib/math/rng';
import {
  generate,
  rowsOf,
  forward,
  greedy,
  probabilities,
  type Batch,
  type Model,
} from '~/lib/tinylm';
import { characterText, charactersOf } from './characters';
import type { Watch } from '~/lib/trainer/moments';
import type { Source } from '~/lib/trainer/trainer';
import { inLanguage, shelved, type BilingualHandbook } from '~/lib/handbook/handbook';
import type { Locale } from '~/lib/locale';

/** The share held out at the end of the text, to measure learning rather than memorizing. */
const HELD_OUT = 0.1;
const PROBE_SEQUENCES = 8;
/** The model continues from this many last characters of a beginning. */
const PROMPT_MOST = 48;
const WRITTEN = 72;
const TEMPERATURE = 0.8;

export interface TextSource extends Source {
  characters: { known: number; dropped: number };
  goOn(model: Model, beginning: string): string;
}

/** A reader's text, character by character: pieces from random places in its first nine tenths. */
export function textSource(text: string, seed: number): TextSource {
  const read = characterText(text);
  const rng = seededRng(seed);
  const border = Math.floor(read.tokens.length * (1 - HELD_OUT));
  const training = read.tokens.subarray(0, border);
  const aside = read.tokens.subarray(border);
  const show = (tokens: ArrayLike<number>) =>
    Array.from(tokens, (token) => read.characters[token]!).join('');
  return {
    vocabulary: read.characters.length,
    vocabularyHash: hashOf(read.characters),
    characters: { known: read.known, dropped: read.dropped },
    next: (batch, length) =>
      pieces(
        training,
        Array.from({ length: batch }, () => randomInteger(training.length - 1, rng)),
        length,
      ),
    probe: (model) => probe(model, aside, read.characters.length),
    goOn: (model, beginning) => {
      const known = charactersOf(beginning, read.characters).filter((token) => token >= 0);
      const prompt = known.length > 0 ? known.slice(-PROMPT_MOST) : [0]; // the commonest
      const most = Math.min(WRITTEN, model.config.context - prompt.length);
      const drawn = { most, temperature: TEMPERATURE, rng: seededRng(seed) };
      const [written] = generate(model, [prompt], { ...drawn, known: read.characters.length });
      return show(written!.map(({ token }) => token));
    },
  };
}

/** Pieces of a text that begin at the given places; past its end they continue at its beginning. */
function pieces(text: Int32Array, starts: readonly number[], length: number): Batch {
  const n = starts.length * length;
  const at = (i: number, ahead: number) =>
    text[(starts[Math.floor(i / length)]! + (i % length) + ahead) % text.length]!;
  return {
    batch: starts.length,
    length,
    tokens: Int32Array.from({ length: n }, (_, i) => at(i, 0)),
    targets: Int32Array.from({ length: n }, (_, i) => at(i, 1)),
    weights: new Float32Array(n).fill(1),
  };
}

const spread = (text: Int32Array, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.floor((i * text.length) / count));

function probe(model: Model, aside: Int32Array, known: number) {
  const length = Math.min(model.config.context, downToFour(aside.length - 1));
  const guesses = spread(aside, PROBE_SEQUENCES).flatMap((start) => {
    const piece = pieces(aside, [start], length);
    forward(model, piece.tokens, piece);
    const rows = rowsOf(model, piece);
    return rows.map((row, i) => guess(row.subarray(0, known), piece.targets[i]!));
  });
  const mean = (of: (each: Guess) => number) =>
    guesses.reduce((sum, each) => sum + of(each), 0) / guesses.length;
  return {
    shares: { next: mean(({ right }) => Number(right)) },
    heldOut: mean(({ loss }) => loss),
  };
}

interface Guess {
  right: boolean;
  /** In nats; a probability that rounds to zero counts as the smallest positive number. */
  loss: number;
}

const guess = (logits: Float32Array, target: number): Guess => ({
  right: greedy(logits) === target,
  loss: -logarithm(Math.max(probabilities(logits)[target]!, Number.MIN_VALUE)),
});

const downToFour = (length: number): number => length - (length % 4);

function hashOf(characters: readonly string[]): string {
  const points = Uint32Array.from(characters, (character) => character.codePointAt(0)!);
  return crc32(new Uint8Array(points.buffer)).toString(16);
}

/** The built-in handbook as one training text: its valid passages, each under its title. */
export function handbookText(handbook: BilingualHandbook, locale: Locale): string {
  const { passages } = inLanguage(handbook, locale);
  const valid = shelved(passages, { outdated: false, poisoned: false, missing: false });
  return valid.map(({ title, text }) => `${title}\n${text}`).join('\n\n');
}

/** Beginnings for a model of the handbook, whose text has all of their characters. */
export const BEGINNINGS: Record<Locale, readonly string[]> = {
  en: ['The ferry to ', 'A ticket ', 'Dogs '],
  zh: ['船票', '狗', '码头'],
};

/** The model learns fastest at first, so it is observed more often. */
const EARLY = { until: 40, between: 2 };
const BETWEEN = 5;
/** The approximate maximum of looks in a long run. */
const LOOKS = 100;

/** Chinese characters kept of a written text; they say as much as all letters of an English one. */
const CHINESE = 24;
const HAN = /\p{Script=Han}/u;
const shortened = (text: string) => (HAN.test(text) ? [...text].slice(0, CHINESE).join('') : text);

/** Lets a model of a text continue a few beginnings, with the same random draws at every step. */
export const textWatch = (source: TextSource, beginnings: readonly string[]): Watch => ({
  given: beginnings.map((prompt) => ({ prompt })),
  isDue: (step, steps) =>
    step <= EARLY.until
      ? step % EARLY.between === 0
      : step % Math.max(BETWEEN, Math.ceil(steps / LOOKS)) === 0,
  look: (model) => beginnings.map((prompt) => shortened(source.goOn(model, prompt))),
});

const MOST = 12;

/** Beginnings from a reader's text: a word at its start, one after a third, and one after two thirds. */
export function beginningsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+[^\S\n]?/gu) ?? [text];
  return [0, 1, 2].map((part) => {
    const word = words[Math.floor((part * words.length) / 3)]!;
    return [...word].slice(0, MOST).join('');
  });
}
