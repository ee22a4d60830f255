import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython)
  console.warn('python3 is not installed: the repaired programs of the code clinic were NOT run.');

const PROGRAMS = resolve('public/code-clinic');
/** Small stand-ins for the five packages: they check how they are called, and answer by rule. */
const env = {
  ...process.env,
  PYTHONPATH: [resolve('tests/fixtures/python'), PROGRAMS].join(':'),
  PYTHONDONTWRITEBYTECODE: '1',
};

const folder = () => mkdtempSync(join(tmpdir(), 'code-clinic-'));
const python = (cwd: string, ...args: string[]) =>
  execFileSync('python3', args, { cwd, env, encoding: 'utf8' });
const failing = (cwd: string, ...args: string[]) =>
  spawnSync('python3', args, { cwd, env, encoding: 'utf8' });

describe.skipIf(!hasPython)(
  `the repaired programs, on stand-ins${hasPython ? '' : ' (SKIPPED: python3 is not installed)'}`,
  () => {
    const PASSAGES = 'The ferry costs 11 crowns.\n\nThe last ferry leaves at 18:40.\n';

    test('answer.py answers from the nearest passage without repeating the prompt', () => {
      const cwd = folder();
      writeFileSync(join(cwd, 'passages.txt'), PASSAGES);
      const said = python(
        cwd,
        `${PROGRAMS}/answer.py`,
        'When does the last ferry leave?',
        'passages.txt',
      );
      expect(said).toBe('The last ferry leaves at 18:40. [2]\n');
    });

    test('answer.py builds the prompt from a rule, the numbered passages and the question', () => {
      const call =
        'import json, answer; print(json.dumps(answer.messages_for("Why?", ["A.", "B."], [1, 0])))';
      const [rule, message] = JSON.parse(python(folder(), '-c', call)) as Record<string, string>[];
      expect(rule).toMatchObject({ role: 'system' });
      expect(message!.content).toBe('Passages:\n[2] B.\n\n[1] A.\n\nQuestion: Why?');
    });

    test('answer.py reports missing passages and a missing question', () => {
      const cwd = folder();
      writeFileSync(join(cwd, 'empty.txt'), '\n');
      expect(failing(cwd, `${PROGRAMS}/answer.py`, 'Why?', 'empty.txt').stderr).toContain(
        'holds no passage',
      );
      expect(failing(cwd, `${PROGRAMS}/answer.py`).stderr).toContain('Say what to ask');
    });

    test.each([
      ['answer.py', 'transformers', ['Why?', 'passages.txt']],
      ['answer.py', 'sentence_transformers', ['Why?', 'passages.txt']],
      ['tune.py', 'trl', ['examples.jsonl']],
    ])('%s reports in a sentence that %s is missing', (file, name, args) => {
      const cwd = folder();
      const absent = `raise ModuleNotFoundError("No module named '${name}'", name="${name}")\n`;
      writeFileSync(join(cwd, `${name}.py`), absent);
      const { stderr, status } = spawnSync('python3', [`${PROGRAMS}/${file}`, ...args], {
        cwd,
        env: { ...env, PYTHONPATH: [cwd, env.PYTHONPATH].join(':') },
        encoding: 'utf8',
      });
      expect(stderr).toMatch(new RegExp(`^No module named '${name}'\\. Install .*: pip install "`));
      expect(stderr).not.toContain('Traceback');
      expect(status).toBe(1);
    });

    test('tune.py trains an adapter on every conversation in two rounds, and merges it', () => {
      const cwd = folder();
      const messages = [
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: 'Ahoy' },
      ];
      writeFileSync(join(cwd, 'examples.jsonl'), `${JSON.stringify({ messages })}\n`.repeat(3));
      expect(python(cwd, `${PROGRAMS}/tune.py`, 'examples.jsonl')).toContain('merged/');
      const merged: unknown = JSON.parse(readFileSync(join(cwd, 'merged/merged.json'), 'utf8'));
      expect(merged).toEqual({ rank: 16, steps: 6 });
      expect(existsSync(join(cwd, 'merged/tokenizer.json'))).toBe(true);
    });

    test('tune.py names the conversation that has no reply to learn', () => {
      const cwd = folder();
      const messages = [{ role: 'user', content: 'Hello' }];
      writeFileSync(join(cwd, 'examples.jsonl'), JSON.stringify({ messages }));
      const { stderr, status } = failing(cwd, `${PROGRAMS}/tune.py`, 'examples.jsonl');
      expect(status).toBe(1);
      expect(stderr).toContain('Conversation 1 of examples.jsonl has no answer');
    });
  },
);
