import { describe, expect, test } from 'vitest';
import { cellOf, cellsOf, createWorld, relationOf, reseated, townOf } from '~/lib/world';
import { grammars, LANGUAGES, worlds } from './worlds';

describe.each(LANGUAGES)('a world (%s)', (language) => {
  const world = worlds[language];
  const { lexicon, known, abstention, pool, people, facts, newFacts, revisedFacts } = world;

  test('places every town once: 80 known, 20 new, 40 to test abstention, the rest in the pool', () => {
    expect([known.length, world.new.length, abstention.length]).toEqual([80, 20, 40]);
    const seated = [...known, ...world.new, ...abstention, ...pool].sort((a, b) => a - b);
    expect(seated).toEqual(lexicon.towns);
    expect([...world.named].sort()).toEqual([...known, ...pool].sort());
  });

  test('has 480 facts about known towns and 120 about new ones', () => {
    expect([...facts.keys()]).toEqual(cellsOf(known));
    expect([...newFacts.keys()]).toEqual(cellsOf(world.new));
    expect([facts.size, newFacts.size, revisedFacts.size]).toEqual([480, 120, 120]);
  });

  test('gives new towns mayors who never occur in the training text', () => {
    expect(people.unseen).toHaveLength(60);
    expect(people.seen).toHaveLength(516);
    for (const [cell, value] of [...newFacts, ...revisedFacts]) {
      if (relationOf(cell) === 0) expect(people.unseen).toContain(value);
      else expect(lexicon.values[relationOf(cell)]).toContain(value);
    }
    for (const [cell, value] of facts) {
      if (relationOf(cell) === 0) expect(people.seen).toContain(value);
    }
  });

  test('revises every new fact to another value', () => {
    for (const [cell, value] of newFacts) expect(revisedFacts.get(cell)).not.toBe(value);
  });

  test('is the same each time', () => {
    expect(createWorld(grammars[language])).toEqual(world);
  });
});

describe('reseated', () => {
  const world = worlds.en;
  const heldOut = ({ new: fresh, abstention }: typeof world) =>
    [...fresh, ...abstention].sort((a, b) => a - b);

  test('draws other new towns from the same 60, and keeps what was learnt', () => {
    const other = reseated(world, 3);
    expect(heldOut(other)).toEqual(heldOut(world));
    expect(other.new).toHaveLength(20);
    expect(other.new).not.toEqual(world.new);
    expect([...other.newFacts.keys()]).toEqual(cellsOf(other.new));
    expect(other.facts).toBe(world.facts);
    expect(other.known).toBe(world.known);
  });

  test('depends on the seed alone, not on the earlier seating', () => {
    expect(reseated(reseated(world, 3), 4)).toEqual(reseated(world, 4));
  });
});

test('a cell encodes a town and a relation', () => {
  expect([townOf(cellOf(41, 5)), relationOf(cellOf(41, 5))]).toEqual([41, 5]);
});
