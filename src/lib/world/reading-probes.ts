import { seededRng, type Rng } from '../math/rng';
import { freshBlanks } from './blanks';
import { pick, sample } from './draw';
import { writeNote } from './notes';
import { ask, expected, type Probe } from './probe';
import { cellsOf, randomValue, relationOf, townOf, type Facts, type World } from './world';

/** Number of facts, about three towns. */
const FACTS = 6;
const TOWNS = 3;
/** Number of facts on a page with a reader's own names, about two towns. */
const BLANK_FACTS = 4;
const BLANK_TOWNS = 2;

/** Notes about towns that the training text never mentions, with mayors it never mentions. */
export function readingProbes(world: World, count: number, seed: number): Probe[] {
  const rng = seededRng(seed);
  const towns = [...world.new, ...world.abstention];
  return Array.from({ length: count }, () => {
    const cells = sample(cellsOf(sample(towns, TOWNS, rng)), FACTS, rng);
    return noteProbe(world, noteOf(world, cells, world.people.unseen, rng), rng);
  });
}

/** Notes that contradict the model's memory of known towns; the note is right. */
export function overrideProbes(world: World, count: number, seed: number): Probe[] {
  const rng = seededRng(seed);
  return Array.from({ length: count }, () => {
    const cells = sample(cellsOf(sample(world.known, TOWNS, rng)), FACTS, rng);
    return noteProbe(world, noteOf(world, cells, world.people.seen, rng), rng);
  });
}

function noteOf(
  world: World,
  cells: readonly number[],
  people: readonly number[],
  rng: Rng,
): Facts {
  const value = (cell: number) =>
    randomValue(relationOf(cell), world.lexicon, people, rng, world.facts.get(cell));
  return new Map(cells.map((cell) => [cell, value(cell)]));
}

/** A question about one fact of the note, or about `cell`, which is not in the note. */
function noteProbe(world: World, facts: Facts, rng: Rng, cell?: number): Probe {
  const asked = cell ?? pick([...facts.keys()], rng);
  const page = { tokens: [world.lexicon.start], weights: [0] };
  writeNote(page, world, facts, rng);
  return {
    prompt: [...page.tokens, ...ask(world, asked, rng)],
    answer: expected(world, facts.get(asked)),
  };
}

/** The names of a page that are blanks, and the question about it. */
export interface BlankPage {
  towns: boolean;
  values: boolean;
  asked: 'told' | 'another town' | 'another relation';
}

/** Notes with blanks as names: questions about their facts, and about similar facts that they do not state. */
export function blankProbes(
  world: World,
  { towns, values, asked }: BlankPage,
  count: number,
  seed: number,
): Probe[] {
  const rng = seededRng(seed);
  const heldOut = [...world.new, ...world.abstention];
  return Array.from({ length: count }, () => {
    const blank = freshBlanks(world.lexicon, [], rng);
    const named = towns ? [blank()!, blank()!] : sample(heldOut, BLANK_TOWNS, rng);
    const cells = sample(cellsOf(named), BLANK_FACTS, rng);
    const plain = noteOf(world, cells, world.people.unseen, rng);
    const facts = values ? new Map(cells.map((cell) => [cell, blank()!])) : plain;
    return noteProbe(world, facts, rng, untold(cells, asked, blank, rng));
  });
}

/** A cell that is not in the note: of a town of the note, or of another blank town. */
function untold(
  cells: readonly number[],
  asked: BlankPage['asked'],
  blank: () => number | undefined,
  rng: Rng,
): number | undefined {
  if (asked === 'told') return undefined;
  const cell = pick(cells, rng);
  const town = asked === 'another town' ? blank()! : townOf(cell);
  const open = cellsOf([town]).filter((other) => !cells.includes(other));
  return asked === 'another town' ? cellsOf([town])[relationOf(cell)] : pick(open, rng);
}
