import { describe, expect, test } from 'vitest';
import { exampleReplies, type RoadReplies } from '~/lib/ladder/replies';
import { factsOf, unknownQuestions } from '~/lib/ladder/world';
import { readLadder } from '../../../content/read';

const world = readLadder().worlds[0]!;
const facts = factsOf(world);
const unknown = unknownQuestions(world);
/** Each reply names its own number, so that a reply at a wrong question is found. */
const asked = {
  exam: { replies: facts.map(({ answer }, at) => (at % 2 ? `It is ${answer}.` : `No. ${at}`)) },
  unknown: { replies: unknown.map((_, at) => (at % 2 ? "I don't know." : `No. ${at}`)) },
};
const next = facts.map((_, at) => [(at + 1) % facts.length]);
const replies = exampleReplies(world, {
  shown: { 'minilm-1': { exam: next, unknown: unknown.map(() => [5]) } },
  jobs: { 'closed': { asked }, 'fact': { asked: { exam: asked.exam } }, 'minilm-1': { asked }, 'paste-20': { asked }, 'paste-all/plain': { asked: { exam: { replies: asked.exam.replies.slice(0, 24) } } } }, // prettier-ignore
});
const of = (road: string): RoadReplies => replies.find((one) => one.road === road)!;
const placeOf = (question: string) => facts.findIndex(({ exam }) => exam === question);

describe('example replies', () => {
  test('are eight to answerable questions and four to others, the same on each road', () => {
    const questions = of('closed').replies.map(({ question }) => question);
    expect(questions).toHaveLength(12);
    expect(questions.filter((question) => unknown.includes(question))).toHaveLength(4);
    expect(of('minilm-1').replies.map(({ question }) => question)).toEqual(questions);
    expect(of('fact').replies).toHaveLength(8);
  });

  test('belong to their questions, and are right where they name the answer', () => {
    for (const { question, text, isRight } of of('fact').replies) {
      const at = placeOf(question);
      expect(text).toBe(asked.exam.replies[at]);
      expect(isRight).toBe(at % 2 === 1);
    }
  });

  test('to unanswerable questions are right where they decline', () => {
    for (const { answer, text, isRight } of of('closed').replies.slice(8)) {
      expect(answer).toBeUndefined();
      expect(isRight).toBe(text === "I don't know.");
    }
  });

  test('list what was read: nothing, the right fact, the found facts, or the pasted ones', () => {
    expect(of('closed').replies[0]!.read).toEqual([]);
    for (const { question, read } of of('fact').replies)
      expect(read).toEqual([facts[placeOf(question)]!.text]);
    for (const { question, read } of of('minilm-1').replies.slice(0, 8))
      expect(read).toEqual([facts[next[placeOf(question)]![0]!]!.text]);
    expect(of('minilm-1').replies[8]!.read).toEqual([facts[5]!.text]);
    for (const { question, read } of of('paste-20').replies.slice(0, 8)) {
      expect(read).toHaveLength(20);
      expect(read).toContain(facts[placeOf(question)]!.text);
    }
    expect(of('paste-all').replies[0]!.read).toHaveLength(120);
  });

  test('are fewer where fewer questions were asked', () => {
    const { variant, replies: some } = of('paste-all');
    expect(variant).toBe('plain');
    for (const { question } of some) expect(placeOf(question)).toBeLessThan(24);
  });
});
