import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { tinyExperts, tinyModel } from '../../scripts/kit/models';
import { unpacked } from '../unit/kit/kit';
import { expectRefusal } from '../unit/kit/python';
import { python, run as program } from '../unit/programs/run';
import { shorten } from './data';
import { named, runIn } from './run';

const folder = unpacked('en');
const training = environment('training');
const tiny = await tinyModel(join(folder, 'data/passages.jsonl'));
const [name, skip] = named('train.py, with TRL, PEFT and bitsandbytes', training, tiny);

const project = join(folder, '3-fine-tuning');
const train = (...args: string[]) =>
  runIn(training, 'python', ['train.py', '--model', tiny.folder, ...args], { folder: project });

describe.skipIf(skip)(name, () => {
  test.each([
    ['lora', 'adapter_model.safetensors'],
    ['qlora', 'adapter_model.safetensors'],
    ['full', 'model.safetensors'],
  ])('trains on two conversations by %s, and saves %s', async (method, saved) => {
    shorten(folder, 'data/train.jsonl', 2);
    shorten(folder, 'data/valid.jsonl', 1);
    const { said, status } = await train('--method', method, '--steps', '1', '--out', method);
    expect(said).toContain('2 conversations to learn from, 1 to watch, 14 for the exam.');
    expect(said).toContain('Numbers are kept in fp32');
    expect(said).toMatch(/'eval_loss': '?[5-8]\./); // of 1,000 pieces by chance: ln 1000 = 6.9
    expect(said).not.toContain('Traceback');
    expect(status).toBe(0);
    expect(existsSync(join(project, method, saved))).toBe(true);
  });

  test('has a short twin, tune.py of /build/, which asks before and after', async () => {
    const { said, lines } = await program(python(training.python), 'tune', {
      BASE: tiny.folder,
      HF_HUB_OFFLINE: '1',
      HOME: folder,
      OMP_NUM_THREADS: '2',
      LONGEST: '60',
    });
    expect(said).toMatch(
      /before: \d of \d right, \d not scored\nafter: \d of \d right, \d not scored$/,
    );
    expect(lines.map(({ system }) => system).join()).toBe('before,before,before,after,after,after');
  });

  test('trains a mixture of experts by LoRA', async () => {
    const experts = await tinyExperts(join(folder, 'data/passages.jsonl'));
    expect(experts.reason).toBe('');
    const { said, status } = await train('--model', experts.folder, '--steps', '1', '--out', 'moe');
    expect(status, said).toBe(0);
    expect(existsSync(join(project, 'moe/adapter_model.safetensors'))).toBe(true);
  });

  test.each([
    [
      'refuses a system role',
      "{% if messages[0]['role'] == 'system' %}{{ raise_exception('none') }}{% endif %}",
      0,
    ],
    ['has no template', undefined, 1],
  ])('fits a model that %s', async (_, head, ends) => {
    const model = join(folder, 'model');
    rmSync(model, { recursive: true, force: true });
    cpSync(tiny.folder, model, { recursive: true });
    const template = join(model, 'chat_template.jinja');
    const written = readFileSync(template, 'utf8');
    rmSync(template);
    if (head !== undefined) writeFileSync(template, head + written);
    const { said, status } = await train('--model', model, '--steps', '1', '--out', 'other');
    expect(said).toContain(head === undefined ? 'has no chat template' : 'has no system role');
    expect(said).not.toContain('Traceback');
    expect(status, said).toBe(ends);
  });

  test('says in a sentence that there is no such model', async () => {
    const ended = await train('--model', 'no-such-folder/no-model');
    expectRefusal(ended, 'no-such-folder/no-model could not be loaded: ');
  });
});

describe.skipIf(training.reason)(
  named('the settings for several cards, read by accelerate', training)[0],
  () => {
    const READ = `
import sys, json
from accelerate.commands.config.config_args import load_config_from_file
print(json.dumps(load_config_from_file(sys.argv[1]).to_dict()))`;

    test.each([
      ['fsdp.yaml', 'FSDP', 'fsdp_config', 7],
      ['deepspeed.yaml', 'DEEPSPEED', 'deepspeed_config', 6],
    ])('%s is read with every field', async (file, kind, fields, count) => {
      const { said, status } = await runIn(training, 'python', ['-c', READ, file], {
        folder: project,
      });
      expect(status, said).toBe(0);
      const read = JSON.parse(said.trim().split('\n').at(-1)!) as Record<string, unknown>;
      expect(read).toMatchObject({ distributed_type: kind, mixed_precision: 'bf16' });
      expect(Object.keys(read[fields] as object)).toHaveLength(count);
    });
  },
);
