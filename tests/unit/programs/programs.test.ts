import { readdirSync, readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { afterAll, expect, test } from 'vitest';
import { MANUAL, run, typesLeftOut } from './run';
import { scenes, served } from './scenes';
import { chat, tuning, written } from './vendors';

const node = typesLeftOut(process.execPath);
const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

let db: PGlite;
async function database(): Promise<string> {
  db = await PGlite.create({ extensions: { vector } });
  const port = 20_000 + (process.pid % 20_000);
  const server = new PGLiteSocketServer({ db, port, host: '127.0.0.1' });
  await server.start();
  closing.push(() => server.stop().then(() => db.close()));
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

scenes({ run: (name, ...rest) => run(node, name, ...rest), database });

test('own: nobody finds a page that another group alone may read', async () => {
  const search = readFileSync('content/programs/own.sql', 'utf8');
  const of = async (readers: string[]) =>
    (await db.query(search, ['bicycle', `[${Array(384).fill(1).join()}]`, readers, 20])).rows;
  expect((await of(['all']))[0]).toEqual({ body: 'A bicycle costs two crowns.' });
  expect(await of(['board'])).toEqual([]);
});

test('tune: the same questions before and after, by the base and by what it became', async () => {
  const { url, bodies } = await served({
    ...tuning(),
    'POST /chat/completions': ({ body }) => {
      const { model, messages } = JSON.parse(body) as {
        model: string;
        messages: { content: string }[];
      };
      return chat(model === 'me/mine-8f1' ? written(MANUAL, messages[0]!.content) : 'No idea.');
    },
  });
  const keys = { TOGETHER_BASE_URL: url, TOGETHER_API_KEY: 'x' };
  const { said, lines } = await run(node, 'tune', { ...keys, EVERY: '1' });
  expect(said).toBe('before 0, after 3 of 3 right');
  expect(lines.map(({ system }) => system)).toEqual([
    ...Array(3).fill('before'),
    ...Array(3).fill('after'),
  ]);
  expect(bodies<{ training_file: string }>('/fine-tunes')[0]!.training_file).toBe('file-960be810');
});

const LONGEST = 60;
const IMPORTED =
  /^import .* from '(?:node:fs|node:fs\/promises|node:timers\/promises|@anthropic-ai\/sdk|openai|pg|together-ai)';$/;

test.each(readdirSync('content/programs').filter((name) => name.endsWith('.ts')))(
  '%s is short, and imports no more than an SDK, a driver and files',
  (name) => {
    const lines = readFileSync(`content/programs/${name}`, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(LONGEST);
    for (const line of lines.filter((one) => one.startsWith('import')))
      expect(line).toMatch(IMPORTED);
  },
);
