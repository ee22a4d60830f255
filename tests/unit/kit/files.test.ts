import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import words from 'words:take-home';
import { listed, manifest, unpacked } from './kit';

const { en, zh } = words;

const kits = { en: unpacked('en'), zh: unpacked('zh') };

test('the manifest of the kit lists exactly the files that exist', () => {
  const there = globSync('content/kit/**', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).replace('content/kit/', ''))
    .filter((path) => !/^(kit\.yaml|README\.\w+\.md)$|__pycache__/.test(path));
  const byHand = listed.filter(({ made, path }) => !made && path !== 'README.md');
  expect(
    byHand.map(({ path }) => path).sort(),
    'content/kit/kit.yaml: list each file that is there (-), and no other (+)',
  ).toEqual(there.sort());
});

describe('versions', () => {
  const texts = listed
    .filter(({ made, path }) => !made && path !== 'README.md')
    .map(({ path }) => [path, readFileSync(join('content/kit', path), 'utf8')] as const);

  test.each(texts.filter(([path]) => path.endsWith('requirements.txt')))(
    'of %s are pinned, with their day',
    (_, text) => {
      const [head, ...rest] = text.trimEnd().split('\n');
      expect(head).toContain(manifest.checked);
      for (const line of rest.filter((line) => !line.startsWith('#')))
        expect(line).toMatch(/^[\w.[\]-]+==\d[\d.]*$/);
    },
  );

  test('of packages that a trainer needs are pinned in its first line', () => {
    const asking = texts.filter(
      ([path, text]) => path.endsWith('.yaml') && /pip install "/.test(text),
    );
    expect(asking).toHaveLength(4);
    for (const [, text] of asking) {
      const [first] = text.split('\n');
      expect(first).toMatch(/pip install "[\w.[\]-]+==\d[\d.]*"/);
      expect(first).toContain(manifest.checked);
    }
  });

  test('of DeepSpeed are the same everywhere', () => {
    const told = texts.flatMap(([, text]) => text.match(/deepspeed==[\d.]+/g) ?? []);
    expect(told).toHaveLength(2);
    expect(new Set(told).size).toBe(1);
  });

  test('of Transformers beside MLX-LM support its chat templates', () => {
    const [, mlx] = texts.find(([path]) => path.endsWith('mlx.yaml'))!;
    expect(mlx.split('\n')[0]).toMatch(/"transformers==4\.[\d.]+"/);
  });

  test('of the servers are pinned', () => {
    const [, compose] = texts.find(([path]) => path.endsWith('compose.yaml'))!;
    expect(compose.split('\n')[0]).toContain(manifest.checked);
    const { services } = parse(compose) as { services: Record<string, { image: string }> };
    for (const { image } of Object.values(services))
      expect(image).toMatch(/:v?\d+\.\d+\.\d+(-pg\d+)?$/);
  });
});

test('the kit and its page name the Node version that promptfoo needs', () => {
  const { packages } = JSON.parse(readFileSync('tests/promptfoo/package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; engines: { node: string } }>;
  };
  const { version, engines } = packages['node_modules/promptfoo']!;
  const [wanted] = /\d+\.\d+/.exec(engines.node)!;
  for (const language of ['en', 'zh'] as const) {
    const readme = readFileSync(`content/kit/README.${language}.md`, 'utf8');
    expect(readme).toContain('`node exam.mjs`');
    for (const text of [readme, { en, zh }[language].projects.prompting.lead])
      expect(text).toContain(`Node ${wanted}`);
  }
  const read = (name: string) => readFileSync(`content/kit/1-prompting/${name}`, 'utf8');
  expect(read('promptfooconfig.yaml')).toContain(`Node ${wanted}`);
  expect(read('promptfooconfig.yaml')).toContain(`npx promptfoo@${version} eval`);
  expect(read('exam.mjs')).toContain(`'promptfoo@${version}'`);
  expect(read('exam.mjs')).toContain(`[${wanted.replace('.', ', ')}]`);
});

describe('the servers of the kit', () => {
  const compose = readFileSync('content/kit/2-retrieval/compose.yaml', 'utf8');
  const script = (name: string) => readFileSync(join(kits.en, '2-retrieval', name), 'utf8');

  test('are passed to the scripts by the variables that these read', () => {
    const told = [...compose.matchAll(/(\w+)=(\S+) bash (\S+\.sh)/g)];
    expect(told.map(([, , , name]) => name)).toEqual(['opensearch.sh', 'qdrant.sh']);
    for (const [, variable, , name] of told) expect(script(name!)).toContain(`"\${${variable}:-`);
  });

  test('are at the addresses that compose.yaml opens, with its password', () => {
    const { services } = parse(compose) as {
      services: Record<string, { ports: string[]; environment?: Record<string, string> }>;
    };
    const [head] = compose.split('\nservices:');
    for (const { ports } of Object.values(services))
      expect(head).toContain(ports[0]!.replace(/:\d+$/, ''));
    const { POSTGRES_PASSWORD } = services.postgres!.environment!;
    expect(head).toContain(`DATABASE_URL=postgres://postgres:${POSTGRES_PASSWORD}@`);
  });

  test('are as new as the scripts require', () => {
    for (const [name, file] of [
      ['OpenSearch', 'opensearch.sh'],
      ['Qdrant', 'qdrant.sh'],
    ] as const) {
      const wanted = new RegExp(`for ${name} ([\\d.]+) or later`).exec(script(file))![1]!;
      const pinned = new RegExp(`image: ${name}\\S+:v?([\\d.]+)$`, 'im').exec(compose)![1]!;
      expect(pinned.localeCompare(wanted, 'en', { numeric: true }), name).toBeGreaterThan(0);
    }
  });
});

describe('the settings of the trainers', () => {
  const folder = kits.en;
  const tuning = (name: string) => join(folder, '3-fine-tuning', name);
  const yaml = (path: string) => parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const isConversations = (path: string) =>
    expect(readFileSync(path, 'utf8')).toMatch(/^\{"messages":\[\{"role":"system"/);

  test('of MLX-LM name a folder with the three files that it reads', () => {
    const { data } = yaml(tuning('mlx.yaml'));
    for (const name of ['train', 'valid', 'test'])
      isConversations(join(tuning(data!), `${name}.jsonl`));
  });

  test.each(['en', 'zh'] as const)(
    'of MLX-LM count three passes over the data (%s)',
    (language) => {
      const folder3 = join(kits[language], '3-fine-tuning');
      const { data, iters, batch_size } = yaml(join(folder3, 'mlx.yaml')) as Record<
        string,
        unknown
      >;
      const taught = readFileSync(join(folder3, data as string, 'train.jsonl'), 'utf8');
      expect((iters as number) * (batch_size as number)).toBe(3 * taught.trim().split('\n').length);
    },
  );

  test('of train.py use no option that its Transformers no longer has', () =>
    expect(readFileSync(tuning('train.py'), 'utf8')).not.toContain('warmup_ratio'));

  test('of FSDP save the whole model, not its shards', () => {
    const { fsdp_config } = yaml(tuning('fsdp.yaml')) as Record<string, unknown>;
    expect(fsdp_config).toMatchObject({ fsdp_state_dict_type: 'FULL_STATE_DICT' });
  });

  test('of Axolotl name files and a field that exist', () => {
    const { datasets, test_datasets } = yaml(tuning('axolotl.yaml')) as unknown as Record<
      'datasets' | 'test_datasets',
      { path: string; type: string; field_messages: string }[]
    >;
    for (const { path, type, field_messages } of [...datasets, ...test_datasets]) {
      expect({ type, field_messages }).toEqual({
        type: 'chat_template',
        field_messages: 'messages',
      });
      isConversations(tuning(path));
    }
  });

  test('of LLaMA-Factory name data sets that its list describes', () => {
    const { dataset, eval_dataset, dataset_dir } = yaml(tuning('llamafactory.yaml'));
    const path = join(tuning(dataset_dir!), 'dataset_info.json');
    const info = JSON.parse(readFileSync(path, 'utf8')) as Record<
      string,
      { file_name: string; columns: { messages: string }; tags: Record<string, string> }
    >;
    for (const name of [dataset, eval_dataset]) {
      const { file_name, columns, tags } = info[name!]!;
      isConversations(tuning(file_name));
      expect(columns.messages).toBe('messages');
      expect(tags).toMatchObject({ role_tag: 'role', content_tag: 'content' });
    }
  });

  test('use the same rate, rank and number of passes in every trainer', () => {
    const mlx = yaml(tuning('mlx.yaml')) as never as { learning_rate: number };
    const axolotl = yaml(tuning('axolotl.yaml')) as never as Record<string, number>;
    const factory = yaml(tuning('llamafactory.yaml')) as never as Record<string, number>;
    const rates = [mlx.learning_rate, axolotl.learning_rate, factory.learning_rate].map(Number);
    expect(rates).toEqual([2e-4, 2e-4, 2e-4]);
    const script = readFileSync(tuning('train.py'), 'utf8');
    expect(script).toContain('"lora": 2e-4');
    expect(script).toContain('"full": 1e-5');
    expect(readFileSync(tuning('axolotl.yaml'), 'utf8')).toMatch(
      /all weights .*learning_rate: 1e-5/,
    );
    expect([axolotl.lora_r, factory.lora_rank]).toEqual([16, 16]);
  });

  test('of lm-evaluation-harness name a function and fields that exist', () => {
    const folder5 = join(folder, '5-evaluation');
    const task = parse(readFileSync(join(folder5, 'handbook.yaml'), 'utf8'), {
      customTags: [{ tag: '!function', resolve: (text: string) => text }],
    }) as Record<'process_results' | 'description' | 'doc_to_text' | 'doc_to_target', string> & {
      metric_list: { metric: string }[];
    };
    const [file, name] = task.process_results.split('.');
    const code = readFileSync(join(folder5, `${file}.py`), 'utf8');
    expect(code).toContain(`def ${name}(doc, results)`);
    for (const { metric } of task.metric_list) expect(code).toContain(`"${metric}":`);
    const exam = readFileSync(join(folder5, 'exam.py'), 'utf8');
    const read = [task.description, task.doc_to_text, task.doc_to_target];
    expect(read).toEqual(['{{system}}', '{{user}}', '{{answer}}']);
    for (const field of read) expect(exam).toContain(`"${field.slice(2, -2)}":`);
  });

  test('of pretraining explain how to get their tokenizer', () => {
    const text = readFileSync(join(folder, '4-from-scratch/pretrain.yaml'), 'utf8');
    const { tokenizer_dir } = parse(text) as { tokenizer_dir: string };
    const model = tokenizer_dir.replace('checkpoints/', '');
    expect(text).toContain(`litgpt download ${model} --tokenizer_only true`);
  });

  test('of pretraining state the duration that the formula gives', () => {
    const text = readFileSync(join(folder, '4-from-scratch/pretrain.yaml'), 'utf8');
    const { train } = parse(text) as { train: { max_tokens: number } };
    const seconds = (6 * 162e6 * train.max_tokens) / (0.4 * 312e12);
    expect(Math.round(seconds / 3600)).toBe(7);
    expect(train.max_tokens / 162e6).toBeCloseTo(20, 0);
    expect(text).toContain('seven hours');
  });

  test('name only files that are in the kit', () => {
    for (const name of ['fsdp.yaml', 'deepspeed.yaml']) {
      const text = readFileSync(tuning(name), 'utf8');
      const [, config, script] = /--config_file (\S+) (\S+)/.exec(text)!;
      for (const file of [config, script]) expect(existsSync(tuning(file!))).toBe(true);
    }
  });
});
