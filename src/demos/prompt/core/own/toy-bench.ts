import { csvCell } from '~/lib/export';
import { randomInteger, seededRng, shuffle, type Rng } from '~/lib/math/rng';
import { question, readable, relationOf, statement, townOf, type World } from '~/lib/world';

/** Three ways to ask the tiny model: the question alone, after a note, before it. */
export const TOY_VARIANTS = ['alone', 'note', 'late'] as const;
export type ToyVariant = (typeof TOY_VARIANTS)[number];

/** A bench whose every word the tiny model understands. */
interface ToyBench {
  variants: Record<ToyVariant, string>;
  /** CSV with the columns question, note and expected. */
  table: string;
}

/** The recorded results of the tiny model. */
export interface ToyScores {
  rows: number;
  /** Rows that each prompt got right. */
  right: Record<ToyVariant, number>;
}

const ROWS = 20;
const SEED = 7;

/**
 * Twenty questions about towns of the toy world: ten towns that the model learned by heart, each with a note about
 * others, and ten outside its training text, each with a note that answers.
 */
export function toyBench(world: World): ToyBench {
  const rng = seededRng(SEED);
  const known = shuffle([...world.facts], rng).slice(0, ROWS / 2);
  const told = shuffle([...world.newFacts], rng).slice(0, ROWS);
  const rows = known.flatMap((fact, i) => [
    rowOf(world, fact, told.slice(2 * i, 2 * i + 2), rng),
    rowOf(world, told[2 * i]!, shuffle([told[2 * i]!, told[2 * i + 1]!], rng), rng),
  ]);
  const csv = [['question', 'note', 'expected'], ...rows].map((row) => row.map(csvCell).join(','));
  return { variants: variantsOf(world), table: `${csv.join('\n')}\n` };
}

type Fact = readonly [cell: number, value: number];

function rowOf({ lexicon }: World, [cell, value]: Fact, note: readonly Fact[], rng: Rng): string[] {
  const asked = question(lexicon, townOf(cell), relationOf(cell), randomInteger(3, rng));
  const told = note.flatMap(([about, value]) =>
    statement(lexicon, townOf(about), relationOf(about), value, randomInteger(2, rng)),
  );
  return [asked.slice(1, -1), told, lexicon.spelling[value]!].map((tokens) =>
    readable(lexicon, tokens),
  );
}

function variantsOf({ lexicon: { grammar } }: World): ToyBench['variants'] {
  const { note, question, answer } = grammar.markers;
  const joined = (...parts: string[]) => parts.join(grammar.spaced ? ' ' : '');
  const [asks, tells] = [joined(question.shown, '{question}'), joined(note.shown, '{note}')];
  return {
    alone: joined(asks, answer.shown),
    note: joined(tells, asks, answer.shown),
    late: joined(asks, tells, answer.shown),
  };
}
