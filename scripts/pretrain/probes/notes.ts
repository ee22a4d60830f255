import { seededRng, type Rng } from '~/lib/math/rng';
import { cellOf, cellsOf, relationOf, townOf, type Probe, type World } from '~/lib/world';
import { between, freshBlanks, pick, sample } from '~/lib/world/draw';
import { RELATIONS } from '~/lib/world/grammar';
import { ask, expected } from '~/lib/world/probe';
import { FACTS, noteOf, noteProbe, TOWNS } from '~/lib/world/reading-probes';

/** Number of facts on a page with a reader's own names, about two towns. */
const BLANK_FACTS = 4;
const BLANK_TOWNS = 2;

/** Notes that contradict the model's memory of known towns; the note is right. */
export function overrideProbes(world: World, count: number, seed: number): Probe[] {
  const rng = seededRng(seed);
  return Array.from({ length: count }, () => {
    const cells = sample(cellsOf(sample(world.known, TOWNS, rng)), FACTS, rng);
    return noteProbe(world, noteOf(world, cells, world.people.seen, rng), rng);
  });
}

/** The names of a page that are blanks, and the question about it. */
interface BlankPage {
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
    const blank = freshBlanks(world.lexicon, rng);
    const named = towns ? [blank()!, blank()!] : sample(heldOut, BLANK_TOWNS, rng);
    const cells = sample(cellsOf(named), BLANK_FACTS, rng);
    const plain = noteOf(world, cells, world.people.unseen, rng);
    const facts = values ? new Map(cells.map((cell) => [cell, blank()!])) : plain;
    return noteProbe(world, facts, rng, unstated(cells, asked, blank, rng));
  });
}

/** A cell that is not in the note: of a town of the note, or of another blank town. */
function unstated(
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

/** Questions without a note about blank towns. */
export function blankUnknownProbes(world: World, count: number, seed: number): Probe[] {
  const rng = seededRng(seed);
  return Array.from({ length: count }, () => {
    const cell = cellOf(freshBlanks(world.lexicon, rng)()!, between(0, RELATIONS.length - 1, rng));
    return {
      prompt: [world.lexicon.start, ...ask(world, cell, rng)],
      answer: expected(world, undefined),
    };
  });
}
