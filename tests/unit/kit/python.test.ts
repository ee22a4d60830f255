import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { standIn } from '../programs/stand-in';
import { unpacked } from './kit';
import { expectRefusal, python, pythonBeside, withoutPython } from './python';

const reason = withoutPython("the kit's Python files");

const folder = unpacked('en');

/** An environment in which every package but one is there, as far as an import can tell. */
function lacking(name: string): Record<string, string> {
  const packages = mkdtempSync(join(tmpdir(), 'packages-'));
  writeFileSync(join(packages, 'sitecustomize.py'), ANY_BUT(name));
  return { PYTHONPATH: packages };
}

const OUTSIDE = [
  'torch',
  'datasets',
  'peft',
  'transformers',
  'trl',
  'bitsandbytes',
  'sentence_transformers',
  'ragas',
  'langchain_openai',
];

/** Packages that hold whatever is asked of them, except one that is not there. QLoRA loads bitsandbytes late. */
const ANY_BUT = (name: string) => `
import sys
from unittest.mock import MagicMock

class Absent:
    def find_spec(self, module, path=None, target=None):
        if module == ${JSON.stringify(name)}:
            raise ModuleNotFoundError(f"No module named '{module}'", name=module)

for module in ${JSON.stringify(OUTSIDE)}:
    if module != ${JSON.stringify(name)}:
        sys.modules[module] = MagicMock()
sys.modules["ragas.llms"] = sys.modules["ragas.metrics"] = MagicMock()
sys.meta_path.insert(0, Absent())

def loaded(*args, quantization_config=None, **rest):
    if quantization_config is not None:
        import bitsandbytes

if "transformers" in sys.modules:
    sys.modules["transformers"].AutoModelForCausalLM.from_pretrained = loaded
`;

describe.skipIf(reason)('the Python files of the kit', () => {
  test('show what would be trained on, before anything is installed', () => {
    const { said, status } = python(
      folder,
      '3-fine-tuning/train.py',
      '--dry-run',
      '--method=qlora',
    );
    expect(said).toContain('20 conversations to learn from, 6 to watch, 14 for the exam.');
    expect(said).toContain('Method qlora, rate 0.0002.');
    expect(status).toBe(0);
  });

  test.each([
    ['2-retrieval/embed.py', 'sentence_transformers', []],
    ['3-fine-tuning/train.py', 'trl', []],
    ['3-fine-tuning/train.py', 'bitsandbytes', ['--method=qlora']],
    ['5-evaluation/ragas_run.py', 'ragas', ['--judge=any']],
  ])('name the missing package in a sentence: %s, %s', (file, name, args) => {
    if (file.startsWith('5')) {
      python(folder, '5-evaluation/exam.py');
      writeFileSync(join(folder, '5-evaluation/answers.jsonl'), '{"response":"yes"}\n'.repeat(14));
    }
    const ended = python(folder, file, ...args, lacking(name), { OPENAI_API_KEY: 'any' });
    rmSync(join(folder, '5-evaluation/answers.jsonl'), { force: true });
    const needs = `No module named '${name}'. Install what ${basename(file)} needs: pip install -r requirements.txt`;
    expectRefusal(ended, needs);
  });

  test('report that no server answers', async () => {
    const { url, close } = await standIn({});
    close();
    const env = { MODEL_URL: url, MODEL: 'any' };
    const ask = python(folder, '2-retrieval/ask.py', '--question=?', '--ids=hl-17', env);
    expectRefusal(ask, /^No answer from http.* Does the server run\?$/m);
  });

  test.each(['train', 'valid'])('refuse to train where %s.jsonl is empty', (name) => {
    const path = join(folder, 'data', `${name}.jsonl`);
    const kept = readFileSync(path, 'utf8');
    writeFileSync(path, '');
    const { said, status } = python(folder, '3-fine-tuning/train.py', '--dry-run');
    writeFileSync(path, kept);
    expect(said).toContain(`${name}.jsonl is empty.`);
    expect(status).not.toBe(0);
  });

  test('put passages into a prompt, ask a model, and report a made-up quote', async () => {
    const replies = [
      '{"source":"hl-17","quote":"Ferries sing."}',
      '{"source":"hl-17","quote":"A return is twice the single."}',
      '{"source":"hl-17","quote":"The ferry has no free day."}',
      '{"source":"hl-99","quote":"a"}',
      '{"source":null,"quote":null}',
    ];
    const CHAT = '/v1/chat/completions';
    let asked = 0;
    const server = await standIn({
      [`POST ${CHAT}`]: () => ({ choices: [{ message: { content: replies[asked++] } }] }),
    });
    const ask = async () => {
      const args = ['--question', 'Is the ferry free on Mondays?', '--ids', 'hl-17,hl-10'];
      const env = { MODEL_URL: `${server.url}/v1`, MODEL: 'stand-in' };
      return (await pythonBeside(folder, '2-retrieval/ask.py', args, env)).said;
    };
    for (const said of [
      'The quoted words do not appear in hl-17: do not show them.',
      'The quoted words do not appear in hl-17: do not show them.',
      'The quote appears in hl-17 letter by letter.',
      'It names hl-99, which it was not shown: do not show the reply.',
    ])
      expect(await ask()).toContain(said);
    expect(await ask()).toContain('The model says that no passage answers.');
    server.close();
    const [{ messages } = { messages: [] }] = server.bodies<{ messages: { content: string }[] }>(
      CHAT,
    );
    expect(messages[1]!.content).toMatch(/^Passages:\n\n\[hl-17\] .+\n[\s\S]+\[hl-10\] /);
    expect(messages[1]!.content).toMatch(/\n\nQuestion: Is the ferry free on Mondays\?$/);
  });

  test('name a passage that does not exist', () => {
    const { said, status } = python(folder, '2-retrieval/ask.py', '--question=?', '--ids=hl-999');
    expect(said).toContain('No passage is called hl-999.');
    expect(status).not.toBe(0);
  });

  test('clean texts for pretraining: they drop duplicates and count what the texts contain', () => {
    const texts = join(folder, 'texts-in');
    mkdirSync(texts);
    writeFileSync(join(texts, 'a.txt'), 'Boats  leave at noon. '.repeat(40));
    copyFileSync(join(texts, 'a.txt'), join(texts, 'b.txt'));
    const out = join(folder, 'texts-out');
    const { said } = python(folder, '4-from-scratch/prepare.py', '--texts', texts, '--out', out);
    const [counted, ...warned] = said.trim().split('\n');
    expect(counted).toBe('1 documents, about 219 tokens: enough for 10 parameters.');
    expect(warned).toEqual(
      ['train has about 219', 'valid has about 0'].map(
        (few) =>
          `Too few: ${few} tokens, and one batch of pretrain.yaml takes 16,392. ` +
          'Add texts, or lower micro_batch_size or max_seq_length there.',
      ),
    );
    mkdirSync(join(folder, 'none'));
    const none = python(folder, '4-from-scratch/prepare.py', '--texts', join(folder, 'none'));
    expect(none.said).toContain('No text in');
  });

  describe('prepare texts for pretraining', () => {
    const texts = join(folder, 'texts-two');
    mkdirSync(texts);
    writeFileSync(join(texts, 'a.txt'), '\uFEFFBoats leave at noon.');
    writeFileSync(join(texts, 'b.txt'), 'Dogs travel free.');
    const prepared = (name: string) =>
      python(folder, '4-from-scratch/prepare.py', '--texts', texts, '--out', join(folder, name));

    test('and keep one of two documents for validation', () => {
      expect(prepared('two').said).toContain('2 documents');
      const found = ['train', 'valid'].flatMap((split) =>
        readdirSync(join(folder, 'two', split)).map((name) =>
          readFileSync(join(folder, 'two', split, name), 'utf8'),
        ),
      );
      expect(found.sort()).toEqual(['Boats leave at noon.', 'Dogs travel free.']);
      for (const split of ['train', 'valid'])
        expect(readdirSync(join(folder, 'two', split))).toHaveLength(1);
    });

    test('and refuse a folder that already contains files', () => {
      prepared('again');
      const { said, status } = prepared('again');
      expect(said).toContain('again has files already');
      expect(status).not.toBe(0);
    });

    test('and name a file that is not UTF-8 before writing anything', () => {
      writeFileSync(join(texts, 'c.txt'), Buffer.from('caf\xe9', 'latin1'));
      const { said, status } = prepared('three');
      rmSync(join(texts, 'c.txt'));
      expect(said).toContain('c.txt is not UTF-8 (byte 4).');
      expect(status).not.toBe(0);
      expect(existsSync(join(folder, 'three'))).toBe(false);
    });
  });
});

test.skipIf(reason)(
  'prepare.py counts Chinese by characters, and does not warn where both folders fill a batch',
  () => {
    const texts = join(folder, 'texts-zh');
    mkdirSync(texts);
    for (const name of ['a', 'b'])
      writeFileSync(join(texts, `${name}.txt`), name + '船'.repeat(30_000));
    const out = join(folder, 'texts-zh-out');
    const { said } = python(folder, '4-from-scratch/prepare.py', '--texts', texts, '--out', out);
    expect(said.trim()).toBe('2 documents, about 40,000 tokens: enough for 2,000 parameters.');
  },
);
