import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Chat } from '~/lib/kit/chat';
import { jsonLines, unpacked } from './kit';
import { expectRefusal, python, withoutPython } from './python';

const reason = withoutPython("the kit's answers.py");

describe.skipIf(reason)('answers.py', () => {
  const folder = unpacked('en');
  const at = (name: string) => join(folder, '5-evaluation', name);
  const answers = (...args: string[]) => python(folder, '5-evaluation/answers.py', ...args);
  if (!reason) python(folder, '5-evaluation/exam.py');

  const exam = jsonLines<Chat>(folder, 'data/test.jsonl').map(({ messages }) => messages);
  const users = exam.map(([, user]) => user!.content);
  const right = exam.map((turns) => turns.at(-1)!.content);
  const written = () =>
    jsonLines<{ response: string }>(at('answers.jsonl')).map(({ response }) => response);

  /** One answer as promptfoo writes it to results.json. */
  const answer = (label: string, user: string, output: unknown) => ({
    provider: { id: 'baseline', label: '' },
    prompt: { label, raw: JSON.stringify([{ role: 'user', content: user }]) },
    response: output === undefined ? undefined : { output },
  });

  test('lists the runs of promptfoo with their scores, and reads the one that is named', () => {
    const results = [
      ...users
        .map((user, n) => answer('plain.mjs', user, n === 0 ? undefined : right[n]))
        .reverse(),
      ...users.map((user, n) => answer('examples.mjs', user, JSON.parse(right[n]!))),
    ];
    writeFileSync(at('results.json'), JSON.stringify({ results: { results } }));
    const listed = answers(at('results.json'));
    expect(listed.said).toContain(
      '1. plain.mjs, baseline: source right 13 of 14, and the quote true 13.',
    );
    expect(listed.said).toContain('2. examples.mjs, baseline: source right 14 of 14');
    expect(listed.said).toContain('answers.jsonl is not written: say which run, --run 1 to 2.');
    expect(listed.status).toBe(1);
    expect(answers(at('results.json'), '--run=1').said).toContain('14 answers in answers.jsonl');
    expect(written()).toEqual(['', ...right.slice(1)]);
    expect(answers('--run=1').said).toBe(
      'answers.jsonl: source right 13 of 14, and the quote true 13.\n',
    );
    expect(answers(at('results.json'), '--run=3').said).toContain('There is no run 3');
  });

  test('reads the samples of lm-evaluation-harness, in the order of the exam', () => {
    const samples = users.map((user, n) => ({ doc: { user }, filtered_resps: [right[n]] }));
    const lines = samples.reverse().map((sample) => `${JSON.stringify(sample)}\n`);
    writeFileSync(at('samples_kit.jsonl'), lines.join(''));
    expect(answers(at('samples_kit.jsonl')).said).toContain('source right 14 of 14');
    expect(written()).toEqual(right);
  });

  test('reports how many questions a run left out', () => {
    const results = users.slice(2).map((user, n) => answer('plain.mjs', user, right[n + 2]));
    writeFileSync(at('results.json'), JSON.stringify({ results: { results } }));
    expect(answers(at('results.json')).said).toContain('2 questions were not asked.');
  });

  test.each([
    ['gone.json', undefined, 'gone.json cannot be read'],
    ['odd.json', '{"a":1}', 'odd.json is not what promptfoo writes to results.json.'],
    ['odd.jsonl', '{"a":1}', 'odd.jsonl is not what lm_eval writes with --log_samples.'],
    ['bad.jsonl', 'x', 'bad.jsonl is not JSON Lines'],
  ])('explains what is wrong with %s', (name, text, sentence) => {
    if (text !== undefined) writeFileSync(at(name), text);
    expectRefusal(answers(at(name)), sentence);
  });
});
