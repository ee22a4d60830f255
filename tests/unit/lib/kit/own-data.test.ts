import { describe, expect, test } from 'vitest';
import { dataFiles } from '~/lib/kit/data-files';
import { wordsIn } from '../../kit/kit';
import { ownData } from '~/lib/kit/own-data';

const TEXT = 'Boats leave at noon.\n\nDogs travel free.\n\nBikes cost two crowns.';
const marked = (query: string, words: string | undefined, start = 0, end = 5) => ({
  query,
  answers: [{ source: 'typed', start, end, ...(words !== undefined && { words }) }],
});

describe('the kit data from a reader’s documents', () => {
  const documents = [{ name: 'typed', text: TEXT }];

  test('has a passage per paragraph, and questions about them', () => {
    const { passages, questions, lost } = ownData(
      documents,
      [marked('And dogs?', 'travel free')],
      'en',
    );
    expect(passages.map(({ id, text }) => [id, text])).toEqual([
      ['typed-1', 'Boats leave at noon.'],
      ['typed-2', 'Dogs travel free.'],
      ['typed-3', 'Bikes cost two crowns.'],
    ]);
    expect(questions).toEqual([
      { question: 'And dogs?', answers: ['typed-2'], words: 'travel free' },
    ]);
    expect(lost).toBe(0);
  });

  test('finds a mark without words by its place', () => {
    const at = TEXT.indexOf('Bikes');
    const { questions } = ownData(documents, [marked('And bikes?', undefined, at, at + 5)], 'en');
    expect(questions[0]!.answers).toEqual(['typed-3']);
  });

  test('finds a mark in its own document, whatever an earlier one contains', () => {
    const leaflet = { name: 'leaflet.md', text: 'Dogs travel free.' };
    const { questions } = ownData(
      [leaflet, ...documents],
      [marked('And dogs?', 'travel free')],
      'en',
    );
    expect(questions[0]!.answers).toEqual(['typed-2']);
    const gone = ownData([leaflet], [marked('And dogs?', 'travel free')], 'en');
    expect(gone.questions[0]!.answers).toEqual(['leaflet.md-1']);
  });

  test('loses a mark whose own document no longer contains its words', () => {
    const others = [{ name: 'leaflet.md', text: 'Cats travel free.' }, ...documents];
    expect(ownData(others, [marked('And cats?', 'Cats')], 'en')).toMatchObject({
      questions: [],
      lost: 1,
    });
  });

  test('uses the occurrence nearest to the mark', () => {
    const text = 'Dogs pay nothing.\n\nBoats leave at noon.\n\nBikes pay nothing.';
    const late = marked('And bikes?', 'pay nothing', 46, 57);
    const { questions } = ownData([{ name: 'typed', text }], [late], 'en');
    expect(questions[0]!.answers).toEqual(['typed-3']);
  });

  test('lets both paragraphs of a mark answer, and quotes the part in the first', () => {
    const over = marked('What is free?', 'travel free.\n\nBikes');
    expect(ownData(documents, [over], 'en')).toMatchObject({
      questions: [{ answers: ['typed-2', 'typed-3'], words: 'travel free.' }],
      lost: 0,
    });
  });

  test('leaves out a mark whose words occur nowhere, and counts it', () => {
    expect(ownData(documents, [marked('And cats?', 'cats')], 'en')).toMatchObject({
      questions: [],
      lost: 1,
    });
  });

  test('fills all projects with the reader’s rule', () => {
    const questions = ownData(documents, [marked('And dogs?', 'travel free')], 'en');
    const files = dataFiles({ ...questions, words: { ...wordsIn('en'), rule: 'Be brief.' } });
    expect(files.map(({ path }) => path)).toEqual([
      'data/passages.jsonl',
      'data/train.jsonl',
      'data/valid.jsonl',
      'data/test.jsonl',
    ]);
    const [line] = files[3]!.text.trim().split('\n');
    const { messages } = JSON.parse(line!) as { messages: { content: string }[] };
    expect(messages[0]!.content).toBe('Be brief.');
    expect(messages[2]!.content).toBe('{"source":"typed-2","quote":"travel free"}');
  });
});
