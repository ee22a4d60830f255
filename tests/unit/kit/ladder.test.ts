import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatQuestions } from '~/lib/ladder/format-exam';
import { factQuestions } from '~/lib/ladder/own-facts';
import { examsText, readReplies, rowsOfReplies } from '~/lib/ladder/model-replies';
import { turnOf } from '~/lib/ladder/prompts';
import { standIn } from '../programs/stand-in';
import { unpacked } from './kit';
import { pythonBeside, withoutPython } from './python';

const reason = withoutPython("the kit's ladder.py");

const facts = Array.from({ length: 3 }, (_, at) => ({
  text: `Quay ${at} has cat ${at}, naïve “quoted” 猫.`,
  exam: `Which cat has quay ${at}?`,
  answer: `Cat ${at}`,
}));
const shown = { exam: facts.map((_, at) => [at]), unknown: [[0]] };
const exams = {
  facts: factQuestions({ facts, unknown: ['Which dog has quay 9?'], shown }),
  format: formatQuestions({
    labels: ['lost'],
    examples: [],
    messages: [{ text: 'My bag.', line: 'LOST | Tern Quay | -' }],
  }),
};

describe.skipIf(reason)('ladder.py', () => {
  const folder = unpacked('en');
  const file = join(folder, '5-evaluation/ladder.json');

  async function ran(says: (turn: string) => string) {
    interface Sent {
      messages: { content: string }[];
    }
    const CHAT = '/v1/chat/completions';
    const server = await standIn({
      [`POST ${CHAT}`]: ({ body }) => {
        const [turn] = (JSON.parse(body) as Sent).messages;
        return { choices: [{ message: { content: `<think>hm</think>${says(turn!.content)}` } }] };
      },
    });
    const args = ['--ladder', `--base-url=${server.url}/v1`, '--model=stand-in'];
    const { said, fault, status } = await pythonBeside(folder, 'run.py', args);
    server.close();
    const turns = server.bodies<Sent>(CHAT).map(({ messages }) => messages[0]!.content);
    return { turns, said: said + fault, status };
  }

  test('asks the site’s exams word for word, and writes a rung that the page takes', async () => {
    writeFileSync(file, examsText(exams));
    const { turns, said, status } = await ran(
      (turn) => /cat \d/.exec(turn)?.[0] ?? "I don't know.",
    );
    expect(status, said).toBe(0);
    expect(turns).toEqual(
      Object.values(exams)
        .flat()
        .map(({ prompt }) => turnOf(prompt)),
    );
    expect(said).toContain(`${turns.length} replies, 0 of them empty.`);
    const rung = readReplies(readFileSync(join(folder, 'ladder-yours.json'), 'utf8'));
    expect(rung.model.name).toBe('stand-in');
    const rows = rowsOfReplies(rung, exams);
    const row = (task: string, road: string) =>
      rows.find((one) => one.task === task && one.road === road);
    expect(row('facts', 'fact')).toMatchObject({ right: 3, n: 3 });
    expect(row('unknown', 'closed')).toMatchObject({ right: 1, n: 1 });
  });

  test('refuses an exam that was changed', async () => {
    writeFileSync(file, examsText(exams).replace('My bag', 'My hat'));
    const { said, status, turns } = await ran(() => '');
    expect(said).toContain('The exam format in');
    expect(said).toContain('was changed: its digest is another.');
    expect({ status, asked: turns.length }).toEqual({ status: 1, asked: 0 });
  });
});
