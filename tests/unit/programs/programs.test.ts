import { readdirSync, readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { afterAll, describe, expect, test } from 'vitest';
import { MANUAL, run, typesLeftOut, type Ran } from './run';
import { scenes, served } from './scenes';
import { refusedFirst } from './stand-in';
import { chat, tuning, written } from './vendors';

const node = typesLeftOut(process.execPath);
const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

let db: PGlite;
let address: Promise<string> | undefined;
const database = () => (address ??= opened());
async function opened(): Promise<string> {
  db = await PGlite.create({ extensions: { vector } });
  const port = 20_000 + (process.pid % 20_000);
  const server = new PGLiteSocketServer({ db, port, host: '127.0.0.1' });
  await server.start();
  closing.push(() => server.stop().then(() => db.close()));
  return `postgres://postgres@127.0.0.1:${port}/postgres`;
}

scenes({ run: (name, ...rest) => run(node, name, ...rest), database });

describe('own.sql', () => {
  const search = readFileSync('content/programs/own.sql', 'utf8');
  const vectorOf = (first: number) => `[${[first, ...Array(383).fill(1)].join()}]`;
  const found = async (words: string, reader: string) =>
    (await db.query<{ body: string }>(search, [words, vectorOf(1), [reader], 20])).rows.map(
      ({ body }) => body,
    );
  const put = (id: string, words: string, reader: string, first: number) =>
    db.query(`insert into passage values ($1, $2, to_tsvector('english', $2), $3, $4)`, [
      id,
      words,
      vectorOf(first),
      [reader],
    ]);

  test('nobody finds a page that another group alone may read', async () => {
    expect((await found('bicycle', 'all'))[0]).toContain('A bicycle costs two crowns');
    expect(await found('bicycle', 'board')).toEqual([]);
  });

  test('Chinese is found by the pairs into which the programs cut it', async () => {
    await put('c1', '渡轮 轮周 周一 一停 停航', 'china', 1);
    await put('c2', '自行 行车 车两 两克 克朗', 'china', 9);
    expect((await found('自行 行车', 'china'))[0]).toContain('自行');
    const {
      rows: [row],
    } = await db.query<{ words: string }>(
      `select words::text as words from passage where id = 'p1'`,
    );
    expect(row!.words).toMatch(/(?=.*'自行')(?=.*'行车')(?=.*'克朗')/);
  });

  test('a passage is as long as it is in words, and not in different words', async () => {
    await put('l1', 'bicycle boat dog', 'length', 9);
    await put('l2', `bicycle ${'boat '.repeat(20)}`, 'length', 1);
    expect((await found('bicycle', 'length'))[0]).toBe('bicycle boat dog');
  });
});

describe('tune', () => {
  async function tuned(states: string[], ends?: string, cut?: string) {
    const server = await served({
      ...tuning(states, ends),
      'POST /files/upload': refusedFirst([529], () => ({ id: 'file-960be810' })),
      'POST /chat/completions': refusedFirst([429], ({ body }) => {
        const { messages, reasoning } = JSON.parse(body) as Asked;
        const question = messages[0].content;
        const said = { text: written(MANUAL, question), cut: question === cut };
        return chat(said, reasoning.enabled);
      }),
    });
    const keys = { TOGETHER_BASE_URL: server.url, TOGETHER_API_KEY: 'x' };
    const ran = run(node, 'tune', { ...keys, INFERENCE_URL: server.url, EVERY: '1' });
    const ended = await ran.catch((fault: { stderr: string }) => fault);
    const at = (path: string) => server.came.findIndex((one) => one.path.endsWith(path));
    const changes = server.came.filter(({ path, body }) => path.includes('/dep_') && body !== '');
    return { ended, ...server, at, changes };
  }
  type Asked = { messages: [{ content: string }]; reasoning: { enabled: boolean } };
  const STOP = { autoscaling: { minReplicas: 0, maxReplicas: 0 } };

  test('the same questions before and after, each behind an endpoint of one kind that is stopped', async () => {
    const { ended, bodies, changes } = await tuned(['READY']);
    const both = 'before: 3 of 3 right, 0 not scored\nafter: 3 of 3 right, 0 not scored';
    expect(ended).toMatchObject({ said: expect.stringContaining(both) as string });
    const deployed = bodies<{ name: string; model: string; config: string }>(
      '/projects/proj_1/endpoints/ep_1/deployments',
    );
    expect(deployed.map(({ model }) => model)).toEqual([
      'projects/p/models/ml_base',
      'projects/proj_1/models/ml_mine',
    ]);
    expect(new Set(deployed.map(({ config }) => config))).toEqual(
      new Set(['projects/p/configs/cr_one']),
    );
    expect(changes.map(({ body }) => JSON.parse(body) as object)).toEqual([STOP, STOP]);
    expect(bodies<{ training_file: string }>('/fine-tunes')[0]!.training_file).toBe(
      'file-960be810',
    );
  });

  test('an answer that was cut is counted apart in both exams', async () => {
    const { ended } = await tuned(['READY'], 'completed', 'Who is the captain?');
    const { lines } = ended as Ran;
    expect(lines.map(({ ok }) => ok)).toEqual([true, true, null, true, true, null]);
    expect(lines[5]!.stop).toBe('length');
  });

  test('no question is asked before its endpoint is ready', async () => {
    const { ended, came, at } = await tuned([...Array<string>(40).fill('PROVISIONING'), 'READY']);
    expect(ended).not.toHaveProperty('stderr');
    const looks = came
      .slice(0, at('/completions'))
      .filter(({ path }) => path.endsWith('/dep_before'));
    expect(looks).toHaveLength(41);
  });

  test.each([
    ['is never ready', ['PROVISIONING'], 'me/mine was not ready after 80 looks'],
    ['fails', ['PROVISIONING', 'FAILED'], 'Scheduling replicas'],
  ])('an endpoint that %s is stopped, and the program says so', async (_, states, says) => {
    const { ended, changes, at } = await tuned(states);
    expect(ended).toMatchObject({ stderr: expect.stringContaining(says) as string });
    expect(changes.map(({ body }) => JSON.parse(body) as object)).toEqual([STOP]);
    expect(at('/completions')).toBe(-1);
  });

  test('a job that fails starts no endpoint', async () => {
    const { ended, at } = await tuned(['READY'], 'error');
    expect(ended).toMatchObject({
      stderr: expect.stringContaining('ft-3c90c3cc: error') as string,
    });
    expect(at('/endpoints')).toBe(-1);
  });
});

const LONGEST = 120;
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
