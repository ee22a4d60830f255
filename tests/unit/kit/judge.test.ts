import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvRows } from '~/lib/text/csv';
import { jsonLines, unpacked } from './kit';
import { expectRefusal, python, withoutPython } from './python';

const reason = withoutPython("the kit's ragas_run.py");

/** Packages in place of Ragas and LangChain: they write down what they are given, and give every row a 1. */
const STAND_INS: Record<string, string> = {
  'langchain_openai.py': `
class ChatOpenAI:
    def __init__(self, **settings):
        self.settings = settings
`,
  'ragas/__init__.py': `
import json, os

class EvaluationDataset(list):
    @classmethod
    def from_list(cls, rows):
        return cls(rows)

class RunConfig:
    def __init__(self, **settings):
        self.settings = settings

class Result:
    def __init__(self, count):
        self.scores = [{"faithfulness": float(os.environ.get("SCORE", "1"))} for _ in range(count)]

def evaluate(dataset, metrics, llm, run_config):
    told = {"rows": dataset, "run": run_config.settings, "model": llm.settings, "track": os.environ["RAGAS_DO_NOT_TRACK"]}
    json.dump(told, open(os.environ["TOLD"], "w"))
    return Result(len(dataset))
`,
  'ragas/llms.py': 'LangchainLLMWrapper = lambda model: model\n',
  'ragas/metrics.py': 'Faithfulness = LLMContextRecall = lambda: None\n',
};

describe.skipIf(reason)('ragas_run.py', () => {
  const folder = unpacked('en');
  const evaluation = join(folder, '5-evaluation');
  const at = (name: string) => join(evaluation, name);
  mkdirSync(at('ragas'));
  for (const [name, text] of Object.entries(STAND_INS)) writeFileSync(at(name), text);
  const run = (...args: (string | Record<string, string>)[]) =>
    python(evaluation, 'ragas_run.py', ...args, { PYTHONPATH: evaluation, TOLD: at('told.json') });
  const write = (answers: readonly string[]) =>
    writeFileSync(
      at('answers.jsonl'),
      answers.map((response) => `${JSON.stringify({ response })}\n`).join(''),
    );

  test('requires the exam and an answer to each question', () => {
    expect(run('--dry-run').said).toContain('No exam.jsonl. exam.py writes exam.jsonl');
    python(folder, '5-evaluation/exam.py');
    expect(run('--dry-run').said).toContain('No answers.jsonl.');
    write(['yes']);
    expect(run('--dry-run').said).toContain('1 answers for 14 questions');
  });

  const exam = () =>
    jsonLines<{ question: string; answer: string; passages: string[] }>(at('exam.jsonl'));

  test('judges words where a passage answers, and counts the other questions itself', () => {
    const none = '{"source":null,"quote":null}';
    const quotes = exam().map(({ answer }) => (JSON.parse(answer) as { quote: string }).quote);
    const answered = quotes.flatMap((quote, n) => (quote ? [n] : []));
    write(
      quotes.map((quote, n) => {
        if (n === answered[0]) return none;
        if (n === answered[1]) return '=HYPERLINK("x") in free words';
        return quote ? JSON.stringify({ source: 'hl-01', quote }) : none;
      }),
    );
    const said = run('--judge=any', '--url=http://127.0.0.1:9/v1', '--timeout=900', '--workers=1', {
      OPENAI_API_KEY: 'any',
    });
    expect(said.said).toContain('9 answers to judge.');
    expect(said.said).toContain('No passage answers 4 of the other questions: 4 replies say so.');
    expect(said.said).toContain('1 replies give no answer where a passage has one.');
    expect(said.status).toBe(0);
    const told = JSON.parse(readFileSync(at('told.json'), 'utf8')) as {
      rows: { response: string; reference: string }[];
      run: object;
      model: object;
      track: string;
    };
    expect(told.track).toBe('true');
    expect(told.run).toMatchObject({ timeout: 900, max_workers: 1 });
    expect(told.model).toMatchObject({
      model: 'any',
      base_url: 'http://127.0.0.1:9/v1',
      timeout: 900,
    });
    for (const { response, reference } of told.rows)
      for (const text of [response, reference]) expect(text).not.toContain('"source"');
    expect(told.rows.slice(1).every(({ response, reference }) => response === reference)).toBe(
      true,
    );
  });

  test('writes a table in which no spreadsheet runs a formula', () => {
    const text = readFileSync(at('judged.csv'), 'utf8');
    expect(text).toContain(`"'=HYPERLINK(""x"") in free words"`);
    const [names, ...rows] = [...csvRows(text.replace(/^\uFEFF/, ''))].map(({ cells }) => cells);
    expect(names).toEqual([
      'user_input',
      'retrieved_contexts',
      'response',
      'reference',
      'faithfulness',
    ]);
    expect(rows).toHaveLength(9);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('reports a missing model name, a missing key and missing verdicts', () => {
    expect(run({ OPENAI_API_KEY: 'any' }).said).toContain('Name the judge with --judge.');
    const keyless = run('--judge=any', { OPENAI_API_KEY: '' });
    expectRefusal(keyless, 'Set OPENAI_API_KEY: the key of the judge');
    const silent = run('--judge=any', '--timeout=5', { OPENAI_API_KEY: 'any', SCORE: 'nan' });
    expectRefusal(silent, 'No verdict came from OpenAI within 5 seconds each.');
  });
});
