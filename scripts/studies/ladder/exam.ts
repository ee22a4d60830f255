import { factsOf, unknownQuestions, type Fact, type LadderWorld } from '~/lib/ladder/world';
import { unknownToTrainOn } from '../../ladder/training';
import { readingPlaces } from '../../ladder/training';
import { byMeaning, byWords, type Search } from './search';

/** A world with its facts, its questions and two searches over the facts. */
export interface Exam {
  world: LadderWorld;
  facts: Fact[];
  unknown: string[];
  meaning: Search;
  words: Search;
}

export async function openExam(world: LadderWorld): Promise<Exam> {
  const facts = factsOf(world);
  const unknown = unknownQuestions(world);
  const texts = facts.map(({ text }) => text);
  const questions = [
    ...facts.flatMap(({ exam, training }) => [exam, ...training]),
    ...unknown,
    ...unknownToTrainOn(world, readingPlaces(world)),
  ];
  return {
    world,
    facts,
    unknown,
    meaning: await byMeaning(texts, questions),
    words: byWords(texts),
  };
}
