import { describe, expect, test } from 'vitest';
import { ladderWorld } from '~/schemas/ladder';
import {
  closedBookEpochs,
  readingEpochs,
  readingPlaces,
} from '../../../../scripts/ladder/training';
import { factsOf, unknownQuestions } from '~/lib/ladder/world';
import { practiceFacts, unknownToTrainOn } from '../../../../scripts/ladder/training';
import { readLadder } from '../../../content/read';

const { worlds, general } = readLadder();

const words = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];

describe.each(worlds.map((world) => [world.name, world] as const))(
  'the world of %s',
  (_, world) => {
    const facts = factsOf(world);

    test('states 120 facts, each with its place and its answer', () => {
      expect(facts).toHaveLength(120);
      for (const { text, place, answer } of facts) {
        expect(text).toContain(place);
        expect(text).toContain(answer);
      }
      expect(new Set(facts.map(({ text }) => text)).size).toBe(120);
    });

    test('has the same facts on every call, and others for another draw', () => {
      expect(factsOf(world)).toEqual(facts);
      expect(factsOf({ ...world, draw: world.draw + 1 })).not.toEqual(facts);
    });

    test('asks no training question in the exam', () => {
      const trained = new Set(facts.flatMap(({ training }) => training));
      for (const { exam } of facts) expect(trained.has(exam)).toBe(false);
    });

    test('words its exam questions differently from the facts', () => {
      for (const { exam, fact } of world.relations) {
        const told = new Set(words(fact.replace('{value}', '')));
        const shared = words(exam).filter((word) => word.length > 3 && told.has(word));
        expect(
          shared.filter((word) => word !== 'place' && word !== 'from'),
          exam,
        ).toEqual([]);
      }
    });

    test('has two kinds of fact with the same kind of answer', () => {
      const lists = world.relations.map(({ values }) => values);
      expect(new Set(lists).size).toBeLessThan(lists.length);
    });

    test('has forty questions that no fact answers', () => {
      const unknown = unknownQuestions(world);
      expect(new Set(unknown).size).toBe(40);
      const asked = new Set(facts.flatMap(({ exam, training }) => [exam, ...training]));
      for (const question of unknown) expect(asked.has(question)).toBe(false);
      for (const question of unknownToTrainOn(world, world.places))
        expect(unknown).not.toContain(question);
    });

    test('picks a prompt by facts about places that the exam does not ask about', () => {
      const asked = new Set(facts.map(({ place }) => place));
      for (const { place } of practiceFacts(world)) expect(asked.has(place)).toBe(false);
    });

    test('teaches each fact once an epoch, never in the words of the exam', () => {
      const epochs = closedBookEpochs(facts, { epochs: 3, seed: 1 });
      const exam = new Set(facts.map((fact) => fact.exam));
      for (const epoch of epochs) {
        expect(epoch.map(({ reply }) => reply).sort()).toEqual(
          facts.map(({ answer }) => answer).sort(),
        );
        for (const { prompt } of epoch)
          for (const question of exam) expect(prompt).not.toContain(question);
      }
    });

    test('mixes a tenth of everyday questions into training where asked', () => {
      const [epoch] = closedBookEpochs(facts, { epochs: 1, seed: 1, general: general.training });
      const replies = new Set(general.training.map(({ answer }) => answer));
      expect(epoch!.filter(({ reply }) => replies.has(reply))).toHaveLength(12);
    });

    test('teaches reading on half of the places, with the right fact always in the prompt', () => {
      const [epoch] = readingEpochs(world, facts, {
        epochs: 1,
        seed: 1,
        form: 'instruction-first',
        search: () => [0, 1, 2, 3],
      });
      expect(epoch).toHaveLength(160);
      const seen = readingPlaces(world);
      const others = world.places.filter((place) => !seen.includes(place));
      for (const { prompt, reply } of epoch!) {
        const question = prompt.slice(prompt.indexOf('Question:'));
        expect(others.some((place) => question.includes(`${place}?`))).toBe(false);
        if (reply !== "I don't know.") expect(prompt).toContain(reply);
      }
    });
  },
);

test('the everyday exam questions are not trained', () => {
  const trained = new Set(general.training.map(({ question }) => question));
  for (const { question } of general.exam) expect(trained.has(question)).toBe(false);
});

test('a world with a duplicate place is refused', () => {
  const [world] = worlds as [(typeof worlds)[number]];
  const places = [...world.places.slice(1), world.places[1]];
  expect(ladderWorld.safeParse({ ...world, places }).error?.message).toContain(
    'names something twice',
  );
});
