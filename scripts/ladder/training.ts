import { randomInteger, seededRng, shuffle, type Rng } from '~/lib/math/rng';
import { bare, DECLINE, withFacts, type PromptForm } from '~/lib/ladder/prompts';
import { factsAbout, filled, type Fact, type LadderWorld } from '~/lib/ladder/world';

/** What a model is to write after a prompt. */
export interface Example {
  prompt: string;
  reply: string;
}

/** A question of everyday knowledge, mixed into training so that less of it is lost. */
interface GeneralExample {
  question: string;
  answer: string;
}

const example = (question: string, reply: string): Example => ({
  prompt: bare(question).question,
  reply,
});

/**
 * Epochs of closed-book training: each fact once an epoch, asked in one of its training questions by turns.
 *
 * @param general examples of everyday knowledge; a tenth as many as there are facts go into each epoch
 */
export function closedBookEpochs(
  facts: readonly Fact[],
  {
    epochs,
    seed,
    general = [],
  }: { epochs: number; seed: number; general?: readonly GeneralExample[] },
): Example[][] {
  const rng = seededRng(seed);
  const share = Math.round(facts.length / 10);
  return Array.from({ length: epochs }, (_, epoch) => {
    const own = facts.map(({ training, answer }, at) =>
      example(training[(epoch + at) % training.length]!, answer),
    );
    const mixed = shuffle(general, rng).slice(0, share);
    return shuffle(
      [...own, ...mixed.map(({ question, answer }) => example(question, answer))],
      rng,
    );
  });
}

/** The same examples in each epoch, in an order of its own. */
export function examplesInTurn(
  examples: readonly Example[],
  { epochs, seed }: { epochs: number; seed: number },
): Example[][] {
  const rng = seededRng(seed);
  return Array.from({ length: epochs }, () => shuffle(examples, rng));
}

/** Half of the places, on which a model learns to read. */
export const readingPlaces = ({ places }: LadderWorld): string[] =>
  places.filter((_, at) => at % 2 === 0);

interface ReadingSettings {
  epochs: number;
  seed: number;
  form: PromptForm;
  /** Places of the facts that a search finds for a question, best first. */
  search: (question: string) => readonly number[];
}

/**
 * Epochs in which a model learns to read: questions about half of the places with the facts that a search finds, the right one
 * always among them, and questions that none of the facts answers.
 */
export function readingEpochs(
  world: LadderWorld,
  facts: readonly Fact[],
  { epochs, seed, form, search }: ReadingSettings,
): Example[][] {
  const rng = seededRng(seed);
  const places = readingPlaces(world);
  const stated = facts.flatMap(({ place, training, answer }, at) =>
    places.includes(place)
      ? training.slice(0, 2).map((question) => ({ question, reply: answer, right: at }))
      : [],
  );
  const unstated = unknownToTrainOn(world, places).map((question) => ({
    question,
    reply: DECLINE,
    right: undefined,
  }));
  const asked = [...stated, ...unstated].map((one) => ({ ...one, found: search(one.question) }));
  return Array.from({ length: epochs }, () =>
    shuffle(asked, rng).map(({ question, reply, right, found }) => {
      const shown = withRight(found, right, rng).map((at) => facts[at]!.text);
      const { prefix, question: rest } = withFacts(shown, question, form);
      return { prompt: prefix + rest, reply };
    }),
  );
}

/** What was found, with the right fact in the place of another if it was not found. */
function withRight(found: readonly number[], right: number | undefined, rng: Rng): number[] {
  if (right === undefined || found.includes(right)) return [...found];
  const lost = randomInteger(found.length, rng);
  return found.map((at, place) => (place === lost ? right : at));
}

/** Facts of the same kinds about the places that the world itself does not mention; they serve to choose a prompt. */
export function practiceFacts(world: LadderWorld): Fact[] {
  return factsAbout(world, world.unknown.places);
}

/** Questions without an answer to train on, four a place. */
export function unknownToTrainOn(world: LadderWorld, places: readonly string[]): string[] {
  return places.flatMap((place, at) =>
    [0, 1, 2, 3].map((step) =>
      filled(world.unknown.training[(at + step) % world.unknown.training.length]!, place),
    ),
  );
}
