import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Chat } from '~/lib/kit/chat';
import { unpacked } from './kit';
import { expectRefusal, python, withoutPython } from './python';

const reason = withoutPython("the kit's choice of precision");

/** Packages that hold whatever is asked of them, on a machine with such a card; the settings of the training are said. */
const MACHINE = `
import json, os, sys
from unittest.mock import MagicMock

for name in ("torch", "datasets", "peft", "transformers", "trl"):
    sys.modules[name] = MagicMock()
cuda, has_bf16, mac = (part == "1" for part in os.environ["MACHINE"].split(","))
torch = sys.modules["torch"]
torch.cuda.is_available = lambda: cuda
torch.cuda.is_bf16_supported = lambda: has_bf16
torch.backends.mps.is_available = lambda: mac

def settings(**given):
    said = {name: given[name] for name in ("bf16", "fp16", "use_cpu", "max_steps")}
    print("SETTINGS " + json.dumps(said))

class Loaded:
    def __init__(self, model, **rest):
        if model == "gone":
            raise OSError("gone is not a folder.\\nMore.")
        self.name = model
        self.config = type("Config", (), {"num_experts": 128} if model == "experts" else {})
        self.chat_template = None if model == "base" else "template"

    def apply_chat_template(self, turns, tokenize):
        if self.name == "gemma-2":
            raise RuntimeError("System role not supported")
        return turns[-1 if self.name == "mistral" else 0]["content"]

sys.modules["trl"].SFTConfig = settings
sys.modules["peft"].LoraConfig = lambda **given: print("DROPOUT", given["lora_dropout"])
sys.modules["datasets"].Dataset.from_list = lambda rows: print("ROW " + json.dumps(rows[0]))
sys.modules["transformers"].AutoModelForCausalLM.from_pretrained = Loaded
sys.modules["transformers"].AutoTokenizer.from_pretrained = Loaded
`;

describe.skipIf(reason)('train.py', () => {
  const folder = unpacked('en');
  const packages = mkdtempSync(join(tmpdir(), 'packages-'));
  writeFileSync(join(packages, 'sitecustomize.py'), MACHINE);
  afterAll(() => rmSync(packages, { recursive: true }));
  const train = (machine: string, ...args: string[]) =>
    python(folder, '3-fine-tuning/train.py', ...args, { PYTHONPATH: packages, MACHINE: machine });
  const settings = (said: string) =>
    JSON.parse(/^SETTINGS (.*)$/m.exec(said)![1]!) as Record<string, unknown>;

  test.each([
    ['a new card', '1,1,0', [], 'bf16: the card has it', [true, false, false]],
    ['an old card', '1,0,0', [], 'fp16: the card is too old for bf16', [false, true, false]],
    ['a Mac', '0,0,1', [], 'fp32: there is no NVIDIA or AMD card', [false, false, false]],
    ['no card', '0,0,0', [], 'fp32: there is no NVIDIA or AMD card', [false, false, true]],
    [
      '--cpu',
      '1,1,0',
      ['--cpu'],
      'fp32: there is no NVIDIA or AMD card, or --cpu',
      [false, false, true],
    ],
    ['--precision', '1,1,0', ['--precision=fp32'], 'fp32: as asked', [false, false, false]],
  ])('picks the precision that %s has', (_, machine, args, sentence, [bf16, fp16, use_cpu]) => {
    const { said, status } = train(machine, '--steps=2', ...args);
    expect(said).toContain(`Numbers are kept in ${sentence}`);
    expect(settings(said)).toEqual({ bf16, fp16, use_cpu, max_steps: 2 });
    expect(status, said).toBe(0);
  });

  test.each([
    ['dense', 'DROPOUT 0.05', ['system', 'user']],
    ['experts', 'DROPOUT 0.0\n', ['system', 'user']],
    ['gemma-2', 'no system role', ['user']],
    ['mistral', 'no system role', ['user']],
  ])('fits its settings and its turns to the model: %s', (model, sentence, roles) => {
    const { said, status } = train('0,0,0', `--model=${model}`);
    expect(status, said).toBe(0);
    expect(said).toContain(sentence);
    const row = JSON.parse(/^ROW (.*)$/m.exec(said)![1]!) as Record<'prompt', Chat['messages']>;
    expect(row.prompt.map(({ role }) => role)).toEqual(roles);
    expect(JSON.stringify(row.prompt)).toMatch(/Answer from.+Question:/);
  });

  test('refuses an exam with a question that is taught, in other passages and other words', () => {
    const exam = join(folder, 'data/test.jsonl');
    const before = readFileSync(exam, 'utf8');
    const [taught] = readFileSync(join(folder, 'data/train.jsonl'), 'utf8').split('\n');
    const { messages } = JSON.parse(taught!) as Chat;
    const question = messages[1]!.content.split('\n\n').at(-1)!;
    const upper = question.toUpperCase().replace('?', ' ?!');
    for (const asked of [upper, question.replace(' ', ' really ')]) {
      messages[1]!.content = `Passages:\n\n[x] Other\nwords\n\n${asked}`;
      writeFileSync(exam, `${before}${JSON.stringify({ messages })}\n`);
      expect(train('0,0,0', '--dry-run').said).toContain('stands in train.jsonl or valid.jsonl');
    }
    writeFileSync(exam, before);
    expect(train('0,0,0', '--dry-run').status).toBe(0);
  });

  test('reports that fp16 needs a graphics card, which model has no template, and which is not there', () => {
    expect(train('0,0,0', '--precision=fp16').said).toContain('fp16 needs a graphics card.');
    expect(train('0,0,0', '--model=base').said).toMatch(/^base has no chat template, so it is/m);
    expect(train('0,0,0', '--model=gone').said).toContain(
      'gone could not be loaded: gone is not a folder. Name a folder that holds it with --model.',
    );
  });

  test('names the line that is not a conversation, and a missing file', () => {
    const path = join(folder, 'data/valid.jsonl');
    appendFileSync(path, '{"message": []}\n');
    expect(train('0,0,0', '--dry-run').said).toContain(
      'valid.jsonl, line 7: expected one line of JSON',
    );
    rmSync(path);
    expectRefusal(train('0,0,0', '--dry-run'), 'valid.jsonl cannot be read');
  });

  test('and exam.py name a missing file', () => {
    rmSync(join(folder, 'data/test.jsonl'));
    expectRefusal(python(folder, '5-evaluation/exam.py'), 'test.jsonl cannot be read');
  });
});
