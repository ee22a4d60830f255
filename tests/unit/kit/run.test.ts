import { Validator, type Schema } from '@cfworker/json-schema';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import type { CutPassage } from '~/lib/kit/own-data';
import { isFound, MOST_PASSAGES, type Cell } from '~/lib/own/cells';
import { comparedResults } from '~/lib/own/compare';
import { readResults } from '~/lib/own/read-results';
import type { Results } from '~/lib/own/results';
import { openCorpus, order } from '~/lib/retrieval/search';
import { loadTraditional } from '~/lib/text/plain-form';
import { standIn } from '../programs/stand-in';
import { jsonLines, unpacked } from './kit';
import { python, pythonBeside, withoutPython } from './python';

const reason = withoutPython("the kit's run.py");
const hasNumpy = !reason && spawnSync('python3', ['-c', 'import numpy']).status === 0;

interface Asked {
  question: string;
  words: string;
  places: { file: string; start: number; end: number }[];
}
function cellBySite(folder: string, cut: Cell['cut'], ranking: 'words' | 'lsa'): Cell {
  const all = jsonLines<CutPassage & { cut: string; tokens: number }>(folder, 'data/cuts.jsonl');
  const passages = all.filter((one) => one.cut === cut);
  const corpus = openCorpus(passages.map((one) => one.text));
  const method = ranking === 'words' ? 'bm25' : 'lsa';
  const placings = jsonLines<Asked>(folder, 'data/questions.jsonl').map(({ question, places }) => {
    const holds = (at: number) =>
      places.some(
        ({ file, start, end }) =>
          passages[at]!.file === file && passages[at]!.start <= start && end <= passages[at]!.end,
      );
    const ranked = order(corpus, question, { method, k: passages.length });
    return {
      tokens: ranked.slice(0, MOST_PASSAGES).map((at) => passages[at]!.tokens),
      rank: ranked.findIndex(holds) + 1,
      divided: places.length > 0 && !passages.some((_, at) => holds(at)),
    };
  });
  return { cut, ranking, passages: passages.length, placings };
}

const kits = { en: unpacked('en'), zh: unpacked('zh') };
const saved = (folder: string, name = 'results.json') => readFileSync(join(folder, name), 'utf8');

describe.skipIf(reason)('run.py', () => {
  const said = reason
    ? { en: '', zh: '' }
    : {
        en: python(kits.en, 'run.py').said,
        zh: python(kits.zh, 'run.py').said,
      };

  describe.each(['en', 'zh'] as const)('on the example (%s)', (locale) => {
    const folder = kits[locale];

    test.each(['words', ...(hasNumpy ? (['lsa'] as const) : [])] as const)(
      'fills the table as the site does: %s',
      async (ranking) => {
        await loadTraditional();
        const { cells } = readResults(saved(folder));
        const own = cells.filter((cell) => cell.ranking === ranking);
        const cuts = own.map(({ cut }) => cut);
        expect(cuts).toEqual(['paragraph', 'heading', '100', '200']);
        expect(own).toEqual(cuts.map((cut) => cellBySite(folder, cut, ranking)));
      },
    );

    test('prints shares with their intervals', () => {
      const { cells, room } = readResults(saved(folder));
      const asked = jsonLines<Asked>(folder, 'data/questions.jsonl');
      const lines = said[locale].split('\n');
      for (const [at, name] of ['paragraph', 'heading', '100 tokens', '200 tokens'].entries()) {
        const { placings } = cells.filter(({ ranking }) => ranking === 'words')[at]!;
        const counted = placings.filter((_, place) => asked[place]!.places.length > 0);
        const found = counted.filter((one) => isFound(one, room)).length;
        const { low, high } = wilsonInterval(found, counted.length);
        const [from, to] = [low, high].map((one) => `${Math.round(100 * one)}%`);
        const line = lines.find((one) => one.startsWith(name) && one.includes(' of '))!;
        expect(line).toContain(`${found} of ${counted.length} (${from} to ${to})`);
      }
      expect(said[locale]).toMatch(/^Best: .+\. (Against .+ as one of \d+ comparisons\. )?/m);
    });

    test('writes what its schema says', () => {
      const schema = JSON.parse(saved(folder, '5-evaluation/results.schema.json')) as Schema;
      const results = JSON.parse(saved(folder)) as Results;
      expect(new Validator(schema, '2020-12').validate(results).errors).toEqual([]);
      expect(results).toMatchObject({ by: 'run.py', room: { k: 4, budget: 2_400 }, roads: [] });
      expect(results.material).toEqual([
        { name: 'handbook.md', tokens: expect.any(Number) as number },
      ]);
    });
  });

  test('names the searches that it cannot run', () => {
    expect(said.en).toMatch(
      /Left out, minilm and both: .*pip install -r 2-retrieval\/requirements.txt/,
    );
    expect(said.en).toContain('Left out, e5: ');
  });

  test('says what is missing instead of failing', () => {
    const { en: folder } = kits;
    const config = readFileSync(join(folder, 'config.json'));
    rmSync(join(folder, 'config.json'));
    expect(python(folder, 'run.py').said).toMatch(/config\.json is missing\./);
    writeFileSync(join(folder, 'config.json'), config);
    const kit = kits.en;
    for (const [args, sentence] of [
      [['--model=x'], '--base-url and --model go together'],
      [['--searches=words,colour'], 'there is no road and no search called colour'],
      [['--compare=none.json'], 'none.json cannot be read as results'],
      [[`--compare=${join(kit, 'config.json')}`], 'its format is not crossroads-results'],
    ] as const) {
      const { said, status } = python(kit, 'run.py', ...args);
      expect(said).toContain(sentence);
      expect(said).not.toContain('Traceback');
      expect(status).not.toBe(0);
    }
  });
});

const CHAT = '/v1/chat/completions';
interface Sent {
  messages: { role: string; content: string }[];
}
const modelThat = (replies: (question: string, system: string) => unknown) =>
  standIn({
    [`POST ${CHAT}`]: ({ body }) => {
      const { messages } = JSON.parse(body) as Sent;
      const question = messages.at(-1)!.content.split('\n\n').at(-1)!;
      const content = replies(question, messages[0]!.content);
      const choices = [{ message: { content } }];
      return content === undefined ? undefined : { choices, usage: { prompt_tokens: 7 } };
    },
  });

describe.skipIf(reason)('run.py with a server', () => {
  const folder = unpacked('en');
  const ran = (args: readonly string[], env?: Record<string, string>) =>
    pythonBeside(folder, 'run.py', args, env);
  const questions = jsonLines<Asked & { expected?: string }>(folder, 'data/questions.jsonl');
  const [first] = questions.filter(({ places }) => places.length > 0);
  const rightFor = (question: string) =>
    questions.find((one) => one.question === question)?.expected?.split('|')[0] ?? '';

  test('asks the four roads, without the reasoning, and marks the answers', async () => {
    const server = await modelThat((question, system) => {
      if (system.includes('passages'))
        return `<think>\nHm, 99.\n</think>\n\nIt is ${rightFor(question)}. [1]\r\n`;
      return [
        { type: 'text', text: 'I do not ' },
        { type: 'text', text: 'know.' },
      ];
    });
    const args = ['--searches=words', `--base-url=${server.url}/v1/`, '--model=stand-in'];
    const { said, fault, status } = await ran(args, { MODEL_KEY: 'a-secret' });
    server.close();
    expect({ fault, status }, said).toEqual({ fault: '', status: 0 });
    const results = readResults(saved(folder));
    const roads = new Map(results.roads.map((one) => [one.road, one]));
    expect([...roads.keys()]).toEqual(['plain', 'paste', 'search', 'examples']);
    const count = (road: 'plain' | 'paste' | 'search' | 'examples', outcome: string) =>
      roads.get(road)!.answers.filter((one) => one?.outcome === outcome).length;
    expect([count('plain', 'silent'), count('plain', 'honest')]).toEqual([34, 6]);
    expect([count('paste', 'right'), count('paste', 'made-up')]).toEqual([34, 6]);
    const found = results.cells[0]!.placings.filter((one) => isFound(one, results.room)).length;
    expect([count('search', 'right'), count('search', 'unread')]).toEqual([found, 34 - found]);
    expect(roads.get('examples')!.answers.filter((one) => one === undefined)).toHaveLength(3);
    expect(roads.get('search')!.by).toEqual({ cut: 'paragraph', ranking: 'words' });
    expect(roads.get('search')!.answers[0]).toMatchObject({
      text: expect.not.stringContaining('think') as string,
      promptTokens: 7,
    });
    expect(said).toMatch(/^search +right \d+ of 40 \(\d+% to \d+%\); cites it \d+/m);
    expect(said).toMatch(/^search against paste: won 0, lost 12, p < .001\.$/m);
    const sent = server.bodies<Sent>(CHAT);
    const search = sent[80]!.messages;
    expect(search.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(search[1]!.content).toMatch(/^\[1\] \(handbook\.md › .+\) /);
    expect(search[1]!.content).toContain(`\n\n${first!.question}`);
    expect(sent[120]!.messages.map(({ role }) => role).join(' ')).toBe(
      'system user assistant user assistant user assistant user',
    );
  });

  test('keeps a key in the head of its requests alone', async () => {
    const server = await modelThat(() => 'No answer in the text.');
    const args = ['--searches=words', '--roads=plain', `--base-url=${server.url}/v1`, '--model=m'];
    const { said, fault } = await ran(args, { OPENAI_API_KEY: 'a-secret' });
    server.close();
    const heads = server.came.map(({ headers }) => headers.authorization);
    expect(new Set(heads)).toEqual(new Set(['Bearer a-secret']));
    expect(said + fault + saved(folder)).not.toContain('a-secret');
  });

  test('tells of questions without an answer, and gives a road up after two in a row', async () => {
    let asked = 0;
    const server = await modelThat(() => (++asked === 2 || asked > 5 ? undefined : 'Two.'));
    const args = ['--searches=words', '--roads=plain', `--base-url=${server.url}/v1`, '--model=m'];
    const { said } = await ran(args);
    server.close();
    expect(said).toContain('plain, question 2 has no answer');
    expect(said).toContain('plain is given up after 2 questions in a row without an answer.');
    expect(readResults(saved(folder)).roads[0]!.answers.filter(Boolean)).toHaveLength(4);
    const { fault, status } = await ran(args);
    expect(fault).toMatch(
      /^No answer from http.*Does the server run, and is its address right\?$/m,
    );
    expect(status).toBe(1);
  });
});

describe.skipIf(reason)('run.py --compare', () => {
  const folder = unpacked('en');
  const run = (...args: string[]) => python(folder, 'run.py', '--searches=words', ...args);

  /** Earlier results in which all or none of what is found now was found. */
  function before(found: (rank: number) => number): string {
    const results = JSON.parse(saved(folder)) as Results;
    const cells = results.cells.map((cell) => ({
      ...cell,
      placings: cell.placings.map((one) => ({ ...one, rank: found(one.rank) })),
    }));
    const file = join(folder, 'before.json');
    writeFileSync(
      file,
      JSON.stringify({ ...results, cells, made: '2026-01-02T00:00:00Z', by: 'page' }),
    );
    return file;
  }

  test('finds no alarm where nothing was lost', () => {
    run();
    const { said, status } = run(`--compare=${before(() => 0)}`);
    expect(said).toContain('Against the results of 2026-01-02');
    expect(said).toMatch(
      /^paragraph, by words: 0 → 22 of 34; won 22, lost 0, p < \.001\. No alarm\.$/m,
    );
    expect(status).toBe(0);
  });

  test('ends with an alarm where too many were, and names them', () => {
    run();
    const file = before(() => 1);
    const { said, status } = run(`--compare=${file}`);
    expect(said).toMatch(
      /^paragraph, by words: 34 → 22 of 34; won 0, lost 12, p < \.001\. ALARM\.$/m,
    );
    expect(said).toMatch(/^heading, by words: .* An alarm, if it were your choice\.$/m);
    expect(said.match(/^ {4}lost: /gm)).toHaveLength(12);
    expect(status).toBe(1);
    const changes = comparedResults(
      readResults(readFileSync(file, 'utf8')),
      readResults(saved(folder)),
    );
    for (const { cell, shared, won, lost, alarm } of changes) {
      const [old, after] = (['was', 'is'] as const).map(
        (when) => shared.filter((one) => one[when]).length,
      );
      const cut = /^\d/.test(cell!.cut) ? `${cell!.cut} tokens` : cell!.cut;
      expect(said).toContain(
        `${cut}, by words: ${old} → ${after} of 34; won ${won}, lost ${lost}, `,
      );
      expect(alarm).toBe(true);
    }
  });
});

test('the regression job runs commands of the kit', () => {
  const file = 'content/kit/5-evaluation/regression.yml';
  const { jobs } = parse(readFileSync(file, 'utf8')) as {
    jobs: { measure: { steps: { run?: string }[] } };
  };
  const commands = jobs.measure.steps.flatMap(({ run }) => run ?? []).join('\n');
  for (const [, path] of commands.matchAll(/python3 (\S+)/g))
    expect(readFileSync(join('content/kit', path!), 'utf8')).toContain('argparse');
  const help = python('content/kit', 'run.py', '--help').said;
  for (const [option] of commands.matchAll(/--(?:compare|base-url|model)\b/g))
    expect(help).toContain(option);
});
