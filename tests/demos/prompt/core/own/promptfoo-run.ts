import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';

const DIST = resolve('tests/promptfoo/node_modules/promptfoo/dist/src');
export const isInstalled = existsSync(DIST);

/** A variable of this machine and a program in the folder: neither may come near a model. */
export const CANARY = 'canary-of-the-machine';
const PROGRAM = `require('node:fs').writeFileSync('ran', '');
module.exports = () => ({ output: 'the program ran' });`;

/** What a call to the server said. */
export interface Sent {
  path: string;
  key: string | undefined;
  body: Record<string, unknown>;
  /** The text of its one message, or the text to be continued. */
  prompt: string;
}

export interface Told {
  test: number;
  prompt: number;
  success: boolean;
}

interface Ran {
  sent: Sent[];
  told: Told[];
  /** The program that a cell names was run. */
  ranProgram: boolean;
}

/** A server that answers with what it is asked, for as long as `use` takes. */
async function withEcho<T>(use: (base: string, sent: Sent[]) => Promise<T>): Promise<T> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    void json(request).then((read) => {
      const body = read as Sent['body'];
      const [message] = (body.messages as { content: string }[] | undefined) ?? [];
      const prompt = message?.content ?? String(body.prompt);
      sent.push({ path: request.url!, key: request.headers.authorization, body, prompt });
      const choice = { message: { role: 'assistant', content: prompt }, text: prompt };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ ...choice, finish_reason: 'stop' }] }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, sent);
  } finally {
    server.close();
  }
}

/**
 * Reads a configuration by promptfoo's own schema and as its command does: what it refers to is fetched, variables of the
 * machine are put in. (The command itself needs a database that is not installed here.)
 */
const RUN = `
  import { readFileSync, readdirSync } from 'node:fs';
  import { createRequire } from 'node:module';
  const DIST = ${JSON.stringify(DIST)};
  const promptfoo = await import(DIST + '/index.js');
  const near = createRequire(DIST + '/index.js');
  const { default: refs } = await import(near.resolve('@apidevtools/json-schema-ref-parser'));
  const chunks = readdirSync(DIST).filter((name) => /^render-.*\\.js$/.test(name));
  const loaded = await Promise.all(chunks.map((name) => import(DIST + '/' + name)));
  const withVariables = loaded.flatMap(Object.values).find(({ name }) => name === 'renderEnvOnlyInObject');
  const config = withVariables(await refs.dereference(JSON.parse(readFileSync('promptfooconfig.json', 'utf8'))));
  const checked = promptfoo.UnifiedConfigSchema.safeParse(config);
  if (!checked.success) throw checked.error;
  const run = await promptfoo.evaluate({ ...config, writeLatestResults: false },
    { cache: false, showProgressBar: false, maxConcurrency: 1 });
  const { results } = await run.toEvaluateSummary();
  const told = results.map(({ promptIdx, testIdx, success }) => ({ prompt: promptIdx, test: testIdx, success }));
  console.log('RESULTS ' + JSON.stringify(told));
`;

/** Runs a configuration in a folder with a program and a file to be led to. */
export const evaluated = (configFor: (base: string) => object): Promise<Ran> =>
  withEcho(async (base, sent) => {
    const folder = mkdtempSync(join(tmpdir(), 'promptfoo-'));
    try {
      writeFileSync(join(folder, 'evil.cjs'), PROGRAM);
      writeFileSync(join(folder, 'secret.txt'), CANARY);
      writeFileSync(join(folder, 'promptfooconfig.json'), JSON.stringify(configFor(base)));
      const args = ['--input-type=module', '-e', RUN];
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        cwd: folder,
        env: {
          ...process.env,
          SECRET_TOKEN: CANARY,
          OPENAI_API_KEY: CANARY,
          PROMPTFOO_DISABLE_TELEMETRY: '1',
          PROMPTFOO_DISABLE_UPDATE: '1',
          PROMPTFOO_CONFIG_DIR: join(folder, '.promptfoo'),
        },
      });
      const told = JSON.parse(/^RESULTS (.*)$/m.exec(stdout)![1]!) as Told[];
      return { sent, told, ranProgram: existsSync(join(folder, 'ran')) };
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
