import { seededRng, shuffle } from '~/lib/math/rng';

/** A kind of fact that is told of every place of a world. `{place}` and `{value}` stand for what changes. */
export interface Relation {
  id: string;
  /** The list from which each place draws a value of its own. */
  values: string;
  fact: string;
  /** The question of the exam, in words that the fact does not use. */
  exam: string;
  training: readonly string[];
}

/** An invented world of the ladder: what is told, what is asked, and what nothing tells. */
export interface LadderWorld {
  name: string;
  /** Seeds which value goes to which place, and the order of the facts. */
  draw: number;
  places: readonly string[];
  values: Readonly<Record<string, readonly string[]>>;
  relations: readonly Relation[];
  unknown: {
    places: readonly string[];
    /** Questions about places of the world that no fact answers. */
    untold: readonly string[];
    training: readonly string[];
  };
}

export interface Fact {
  place: string;
  relation: string;
  text: string;
  answer: string;
  exam: string;
  training: readonly string[];
}

export const filled = (template: string, place: string, value = ''): string =>
  template.replaceAll('{place}', place).replaceAll('{value}', value);

/** The facts of a world in a mixed order: one a place and relation. */
export function factsOf(world: LadderWorld): Fact[] {
  return shuffle(factsAbout(world, world.places), seededRng(world.draw));
}

/** The facts about some places, one a relation; without `factsOf`’s mixing. */
export function factsAbout(world: LadderWorld, places: readonly string[]): Fact[] {
  const rng = seededRng(world.draw);
  return world.relations.flatMap((relation) => {
    const values = shuffle(world.values[relation.values]!, rng);
    return places.map((place, at) => ({
      place,
      relation: relation.id,
      text: filled(relation.fact, place, values[at]),
      answer: values[at]!,
      exam: filled(relation.exam, place),
      training: relation.training.map((question) => filled(question, place)),
    }));
  });
}

/** Forty questions without an answer: first twenty about places that do not exist, then twenty that no fact answers. */
export function unknownQuestions({ places, relations, unknown }: LadderWorld): string[] {
  const elsewhere = [...unknown.places, ...unknown.places].map((place, at) =>
    filled(relations[(at + (at < unknown.places.length ? 0 : 1)) % relations.length]!.exam, place),
  );
  const unstated = [...unknown.untold, ...unknown.untold].map((question, at) =>
    filled(question, places[(3 * at) % places.length]!),
  );
  return [...elsewhere, ...unstated];
}
