import type Anthropic from '@anthropic-ai/sdk';
import { afterEach, expect, test } from 'vitest';
import { MANUAL, type Ran } from './run';
import { standIn, type Answers, type StandIn } from './stand-in';
import { chat, embeddings, files, found, message, response, written } from './vendors';

const servers: StandIn[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A stand-in that is closed behind its test. */
export async function served(answers: Answers): Promise<StandIn> {
  const server = await standIn(answers);
  servers.push(server);
  return server;
}

type Turns = {
  system: { text: string; cache_control?: object }[];
  messages: { content: string }[];
};

/** A program run in one of the languages, and the address of an empty database with pgvector. */
interface Runner {
  run: (name: string, environment: Record<string, string>, ...given: string[]) => Promise<Ran>;
  database: () => Promise<string>;
}

export function scenes({ run, database }: Runner): void {
  test('paste, by the Messages API: the manual is marked for the cache, the question comes last', async () => {
    let asked = 0;
    const { url, bodies } = await served({
      'POST /v1/messages': ({ body }) => {
        const { messages } = JSON.parse(body) as Turns;
        const text = written(MANUAL, messages[0]!.content);
        return message(text, { cache_read_input_tokens: asked++ === 0 ? 0 : 19_397 });
      },
    });
    const keys = { ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: 'of-the-test' };
    const { said, lines } = await run('paste-messages', keys);
    expect(said).toBe('3 of 3 right');
    expect(lines.map(({ cached }) => cached)).toEqual([0, 19_397, 19_397]);
    for (const { system } of bodies<Turns>('/v1/messages')) {
      expect(system[1]!.text).toContain(MANUAL);
      expect(system[1]!.cache_control).toEqual({ type: 'ephemeral' });
    }
  });

  test('paste, by the Responses API: what never changes stands first, so that the cache finds it', async () => {
    const { url, bodies } = await served({
      'POST /responses': ({ body }) => {
        const { input } = JSON.parse(body) as { input: string };
        return response(written(MANUAL, input), [], 1_024);
      },
    });
    const { said, lines } = await run('paste-responses', {
      OPENAI_BASE_URL: url,
      OPENAI_API_KEY: 'x',
    });
    expect(said).toBe('3 of 3 right');
    expect(lines.every(({ cached }) => cached === 1_024)).toBe(true);
    const [one, other] = bodies<{ instructions: string; store: boolean }>('/responses');
    expect(one!.instructions).toBe(other!.instructions);
    expect(one!.store).toBe(false);
  });

  test('hosted: the file is uploaded once, searched for each question, and what was found is written down', async () => {
    const { url, bodies, came } = await served({
      ...files,
      'POST /responses': ({ body }) => {
        const { input } = JSON.parse(body) as { input: string };
        const text = written(MANUAL, input);
        return response(text, [found(text)]);
      },
    });
    const { said, lines } = await run('hosted', { OPENAI_BASE_URL: url, OPENAI_API_KEY: 'x' });
    expect(said).toBe('3 of 3 right');
    expect(came.filter(({ path }) => path === '/files')).toHaveLength(1);
    expect(lines.map(({ holds }) => holds)).toEqual([true, true, true]);
    const tools = bodies<{ tools: object[] }>('/responses').map((one) => one.tools[0]);
    expect(tools[0]).toMatchObject({ type: 'file_search', vector_store_ids: ['vs_abc123'] });
  });

  test('own: words and vectors are fused in the database, resorted, and the best go into the prompt', async () => {
    const models = await served({
      'POST /embeddings': embeddings,
      'POST /chat/completions': ({ body }) => {
        const { messages } = JSON.parse(body) as { messages: { content: string }[] };
        const [passages, question] = messages[1]!.content.split(/\n\n(?=[^\n]*$)/);
        return chat(written(passages!, question!));
      },
      'POST /rerank': ({ body }) => {
        const { texts } = JSON.parse(body) as { texts: string[] };
        return texts.map((_, index) => ({ index, score: 1 / (index + 1) }));
      },
    });
    const DATABASE_URL = await database();
    const { said, lines } = await run('own', {
      ...{ DATABASE_URL, MODEL_URL: models.url, RERANK_URL: models.url },
    });
    expect(said).toBe('3 of 3 right');
    expect(lines.map(({ holds }) => holds)).toEqual([true, true, true]);
    expect(models.came.filter(({ path }) => path === '/rerank')).toHaveLength(3);
  });

  test('tools: a call that is allowed is run, one that is not is refused, and the model is told', async () => {
    const use = (name: string, input: object) =>
      ({ type: 'tool_use', id: `toolu_${name}`, name, input }) as Anthropic.ToolUseBlock;
    const turns = [
      message('', {}, [use('price_of', { article: 'bicycle' }), use('send_mail', { to: 'all' })]),
      message('A bicycle costs 2 crowns.'),
    ];
    const { url, bodies } = await served({ 'POST /v1/messages': () => turns.shift() });
    const keys = { ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: 'x' };
    const { said } = await run('tools', keys, 'How much is a bicycle?');
    expect(said).toBe('A bicycle costs 2 crowns.');
    const [, second] = bodies<{ messages: { content: object[] }[] }>('/v1/messages');
    expect(second!.messages.at(-1)!.content).toMatchObject([
      { tool_use_id: 'toolu_price_of', content: '2', is_error: false },
      { tool_use_id: 'toolu_send_mail', content: 'send_mail is not allowed', is_error: true },
    ]);
  });
}
