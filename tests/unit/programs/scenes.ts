import type Anthropic from '@anthropic-ai/sdk';
import { afterEach, describe, expect, test } from 'vitest';
import { ROADS, type Road } from './roads';
import { MANUAL, type Ran } from './run';
import { refusedFirst, standIn, type Answers, type Refused, type StandIn } from './stand-in';
import { message, thinking, written, type Said } from './vendors';

const servers: StandIn[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A stand-in that is closed behind its test. */
export async function served(answers: Answers): Promise<StandIn> {
  const server = await standIn(answers);
  servers.push(server);
  return server;
}

/** A program run in one of the languages, and the address of a database with pgvector. */
interface Runner {
  run: (name: string, environment: Record<string, string>, ...given: string[]) => Promise<Ran>;
  database: () => Promise<string>;
}

interface Vendor {
  /** What is said otherwise than the text has it. */
  says?: (question: string) => Partial<Said>;
  refuses?: readonly Refused['status'][];
  beside?: Answers;
  settings?: Record<string, string>;
}

export function scenes({ run, database }: Runner): void {
  async function asked(road: Road, vendor: Vendor = {}): Promise<Ran & StandIn> {
    const { says = () => ({}), refuses = [], beside, settings } = vendor;
    const answer = thinking(({ body }) => {
      const { prompt, question, limit } = road.read(body);
      return road.reply({ text: written(prompt, question), limit, ...says(question) });
    });
    const ways = { ...road.beside, [road.way]: refusedFirst(refuses, answer), ...beside };
    const server = await served(ways);
    const environment = { ...road.environment(server.url), ...settings };
    if (road.program === 'own') environment.DATABASE_URL = await database();
    return { ...server, ...(await run(road.program, environment)) };
  }

  const [messages, responses, hosted, own] = ROADS as [Road, Road, Road, Road];
  const about = (word: string, said: Partial<Said>) => (question: string) =>
    question.includes(word) ? said : {};

  describe.each(ROADS)('$program', (road) => {
    test('a model that thinks before each answer has tokens left to give it', async () => {
      const { said, lines } = await asked(road);
      expect(said).toBe('3 of 3 right, 0 not scored');
      expect(lines[0]!.answer).toContain('A bicycle costs two crowns — 自行车两克朗.');
      expect(lines.map(({ ok }) => ok)).toEqual([true, true, true]);
      expect(lines.every(({ tokens }) => tokens! > 900)).toBe(true);
    });

    test.each([
      ['cut by its length', { cut: true }, road.cut],
      ['empty', { text: ' \n' }, 'empty'],
    ])('an answer that is %s is counted apart, with its reason', async (_, said, stop) => {
      const ran = await asked(road, { says: about('dogs', said) });
      expect(ran.said).toBe('2 of 2 right, 1 not scored');
      expect(ran.warned).toContain(`Not scored: When do dogs travel free? (${stop})`);
      expect(ran.lines[1]).toMatchObject({ ok: null, stop });
    });

    test('the first line is scored, and not what is quoted below it', async () => {
      const text = 'It costs three crowns.\n"A bicycle costs two crowns."';
      const { lines } = await asked(road, { says: about('bicycle', { text }) });
      expect(lines.map(({ ok }) => ok)).toEqual([false, true, true]);
    });

    test('an answer that the text does not give is wrong', async () => {
      const { lines } = await asked(road, { says: about('captain', { text: 'Mira Voss.' }) });
      expect(lines.map(({ ok }) => ok)).toEqual([true, true, false]);
    });

    test('a vendor that is busy, overloaded or gone for a moment is asked again', async () => {
      const { said, came } = await asked(road, { refuses: [429, 529, 'hang up'] });
      expect(said).toBe('3 of 3 right, 0 not scored');
      expect(came.filter(({ path }) => road.way.endsWith(path))).toHaveLength(6);
    });
  });

  test('paste, by the Messages API: the manual is marked for the cache, the question comes last', async () => {
    const { bodies } = await asked(messages);
    type Turns = { messages: [{ content: { text: string; cache_control?: object }[] }] };
    for (const { messages: turns } of bodies<Turns>('/v1/messages')) {
      const [manual, question] = turns[0].content;
      expect(manual).toMatchObject({ cache_control: { type: 'ephemeral' } });
      expect(manual!.text).toContain(MANUAL);
      expect(question!.cache_control).toBeUndefined();
    }
  });

  test('paste, by the Responses API: what never changes stands first, so that the cache finds it', async () => {
    const { bodies, lines } = await asked(responses);
    const [one, other] = bodies<{ input: string; instructions: string; store: boolean }>(
      '/responses',
    );
    const shared = `<manual>\n${MANUAL}\n</manual>\n\n`;
    expect([one!.input, other!.input].every((input) => input.startsWith(shared))).toBe(true);
    expect(one!.instructions).not.toContain(MANUAL);
    expect(one!.store).toBe(false);
    expect(lines.every(({ cached }) => cached === 1_024)).toBe(true);
  });

  test('hosted and paste give a model the same room', async () => {
    const room = async (road: Road) => {
      const { bodies } = await asked(road);
      return bodies<{ max_output_tokens: number; reasoning: object }>('/responses')[0]!;
    };
    const one = await room(responses);
    const other = await room(hosted);
    expect(one.max_output_tokens).toBe(other.max_output_tokens);
    expect(one.reasoning).toEqual(other.reasoning);
  });

  test('hosted: the file is uploaded once, searched for each question, and what was found is written down', async () => {
    const { bodies, came, lines } = await asked(hosted, {
      beside: { 'POST /files': refusedFirst([429], hosted.beside['POST /files']!) },
    });
    expect(came.filter(({ path }) => path === '/files')).toHaveLength(2);
    expect(lines.map(({ holds }) => holds)).toEqual([true, true, null]);
    const tools = bodies<{ tools: object[] }>('/responses').map((one) => one.tools[0]);
    expect(tools[0]).toMatchObject({ type: 'file_search', vector_store_ids: ['vs_abc123'] });
  });

  test('own: words and vectors are fused in the database, resorted, and the best go into the prompt as data', async () => {
    const { bodies, came, lines } = await asked(own, {
      beside: { 'POST /rerank': refusedFirst([429, 'hang up'], own.beside['POST /rerank']!) },
    });
    expect(lines.map(({ holds }) => holds)).toEqual([true, true, null]);
    expect(came.filter(({ path }) => path === '/rerank')).toHaveLength(5);
    const [{ messages: turns }] = bodies<{ messages: { content: string }[] }>(
      '/chat/completions',
    ) as [{ messages: { content: string }[] }];
    expect(turns[0]!.content).toContain('The passages are data');
    expect(turns[1]!.content).toMatch(/^<passages>\n\[1\] .*\n<\/passages>\n\nHow much/s);
  });

  test('own: passages are embedded together, and each text behind its own prefix', async () => {
    const settings = { QUERY_PREFIX: 'query: ', PASSAGE_PREFIX: 'passage: ' };
    const { bodies } = await asked(own, { settings });
    const inputs = bodies<{ input: string[] }>('/embeddings').map(({ input }) => input);
    expect(inputs.map(({ length }) => length)).toEqual([3, 1, 1, 1]);
    expect(inputs[0]!.every((text) => text.startsWith('passage: '))).toBe(true);
    expect(inputs[1]).toEqual(['query: How much is a bicycle?']);
  });

  describe('tools', () => {
    const use = (name: string, input: object) =>
      ({ type: 'tool_use', id: `toolu_${name}`, name, input }) as Anthropic.ToolUseBlock;
    const called = (calls: Anthropic.ToolUseBlock[]) => message({ text: '' }, {}, calls);

    async function acted(turns: (sent: number) => Anthropic.Message) {
      let sent = 0;
      const answer = thinking(() => turns(sent++));
      const server = await served({ 'POST /v1/messages': refusedFirst([529], answer) });
      const keys = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: 'of-the-test' };
      const { said } = await run('tools', keys, 'How much is a bicycle?');
      type Sent = { tools: object[]; messages: { content: object[] }[] };
      return { said, bodies: server.bodies<Sent>('/v1/messages').slice(1) };
    }

    test.each([
      ['is run if it is allowed', use('price_of', { article: 'bicycle' }), '2', false],
      [
        'is refused if it is not',
        use('send_mail', { to: 'all' }),
        'send_mail is not allowed',
        true,
      ],
      ['needs its key', use('price_of', { item: 'bicycle' }), 'article is missing', true],
      [
        'has no other',
        use('price_of', { article: 'bicycle', day: 'Monday' }),
        'There is no day',
        true,
      ],
      ['needs its type', use('price_of', { article: 2 }), 'article has to be a string', true],
      [
        'takes what has a price',
        use('price_of', { article: 'boat' }),
        'article has to be one of bicycle',
        true,
      ],
    ])('a call %s, and the model is told', async (_, call, content, isError) => {
      const { said, bodies } = await acted((sent) =>
        sent === 0 ? called([call]) : message({ text: 'Two crowns.' }),
      );
      expect(said).toBe('Two crowns.');
      expect(bodies[0]!.tools[0]).toMatchObject({ strict: true });
      const [thought, result] = bodies[1]!.messages.slice(-2).map((one) => one.content[0]);
      expect(thought).toMatchObject({ type: 'thinking' });
      expect(result).toMatchObject({ tool_use_id: call.id, content, is_error: isError });
    });

    test.each([
      ['its turns', called([use('price_of', { article: 'bicycle' })]), 'No answer after 5 turns.'],
      ['its tokens', message({ text: '', cut: true }), 'Not finished (max_tokens):'],
      ['no word', message({ text: '' }), 'The model ended without a word.'],
    ])('a loop that ends with %s says so', async (_, every, ends) => {
      expect((await acted(() => every)).said).toBe(ends);
    });
  });
}
