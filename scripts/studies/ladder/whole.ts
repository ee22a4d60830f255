import { globSync, readFileSync } from 'node:fs';
import { SKILL_QUESTIONS } from '~/lib/four-roads/training/forgetting';
import { counted, type Road, type Row, type Task } from '~/lib/ladder/rows';
import { pooled } from './pooled';
import { run as runSchema } from '~/schemas/run';
import { idOf } from './real-row';

const snapshotIn = (file: string) =>
  runSchema.parse(JSON.parse(readFileSync(`content/runs/${file}`, 'utf8'))).snapshot;

const rowsIn = (file: string): Row[] => (snapshotIn(file) as { rows?: Row[] } | null)?.rows ?? [];

/** Rows of all records at 135 million weights, those of several draws of a world added. */
function realRows(): Row[] {
  const all = globSync('ladder/*.json', { cwd: 'content/runs' });
  const files = all.filter((file) => !file.includes('whole'));
  const rows = files.sort().flatMap(rowsIn);
  const same = Map.groupBy(rows, (row) => `${row.task}/${idOf(row)}`);
  return [...same.values()].map(pooled);
}

interface TinyExam {
  /** Records of a task: that of the lab, and a study of the roads that it had once. */
  files: readonly string[];
  task: Task;
  /** The cell of a road with its share of right answers, and how many questions a seed was asked. */
  cell?: string;
  questions?: number;
  roads: Record<string, [Road, string?]>;
}

/** The lab's roads under the names of the protocol. The tiny model's window holds some facts only; all that fit are pasted. */
const TINY: readonly TinyExam[] = [
  {
    files: ['facts-en', 'facts-others-en'],
    task: 'facts',
    roads: {
      base: ['closed'],
      prompt: ['paste-all', 'as-many-as-fit'],
      rag: ['minilm-4', 'own-search'],
      finetune: ['full'],
      lora: ['lora'],
      replay: ['lora-general', 'all-weights'],
    },
  },
  {
    files: ['facts-en', 'facts-others-en'],
    task: 'unknown',
    cell: 'abstain',
    questions: SKILL_QUESTIONS.abstain,
    roads: {
      base: ['closed'],
      finetune: ['full'],
      lora: ['lora'],
      replay: ['lora-general', 'all-weights'],
    },
  },
  {
    files: ['behaviour-en', 'behaviour-others-en'],
    task: 'format',
    roads: { base: ['closed'], prompt: ['few-shot'], finetune: ['full'], lora: ['lora'] },
  },
  {
    files: ['routing-en', 'routing-others-en'],
    task: 'sorting',
    roads: {
      base: ['closed'],
      prompt: ['few-shot'],
      counts: ['words'],
      finetune: ['full'],
      lora: ['lora'],
    },
  },
];

const SEEDS = 3;
const QUESTIONS = 120;

const cellsOf = (files: readonly string[]): Record<string, unknown> =>
  Object.assign({}, ...files.map((file) => snapshotIn(`four-roads/${file}.json`)?.cells));

/** Rows of the lab's own records, of three seeds each. */
function tinyRows(): Row[] {
  return TINY.flatMap(({ files, task, cell = 'accuracy', questions = QUESTIONS, roads }) => {
    const cells = cellsOf(files);
    return Object.entries(roads).flatMap(([lab, [road, variant]]) => {
      const share = cells[`${lab}/${cell}`];
      if (typeof share !== 'number') return [];
      const n = SEEDS * questions;
      return {
        task,
        road,
        ...(variant && { variant }),
        size: 'tiny' as const,
        language: 'en' as const,
        ...counted(Math.round(share * n), n),
        seeds: SEEDS,
      };
    });
  });
}

/** Questions of PopQA, of which its card says 14k. */
const ABOUT = 14_000;

/** Results that others have published: model, questions, share, and the row of content/evidence.yaml that quotes them. */
const LITERATURE: readonly [Road, string, number, number, string][] = [
  ['closed', 'Mistral-7B', 910, 0.481, 'E01'],
  ['fact', 'Mistral-7B with retrieval', 910, 0.875, 'E01'],
  ['full', 'Mistral-7B', 910, 0.504, 'E01'],
  ['full', 'Mistral-7B on paraphrases', 910, 0.588, 'E01'],
  ['closed', 'Llama2-7B', 910, 0.353, 'E01'],
  ['fact', 'Llama2-7B with retrieval', 910, 0.585, 'E01'],
  ['full', 'Llama2-7B on paraphrases', 910, 0.392, 'E01'],
  ['closed', 'FlanT5-small, 80 M', ABOUT, 0.0269, 'E06'],
  ['fact', 'FlanT5-small, 80 M, with documents', ABOUT, 0.4746, 'E06'],
  ['closed', 'FlanT5-base, 250 M', ABOUT, 0.0601, 'E06'],
  ['fact', 'FlanT5-base, 250 M, with documents', ABOUT, 0.7308, 'E06'],
];

const published = (share: number, n: number) =>
  n === ABOUT
    ? { n, share, right: share * n, low: share, high: share }
    : counted(Math.round(share * n), n);

/** Rows of published results on the task `facts`. */
const literatureRows = (): Row[] =>
  LITERATURE.map(([road, variant, n, share, source]) => ({
    task: 'facts' as const,
    road,
    variant,
    size: 'literature' as const,
    language: 'en' as const,
    ...published(share, n),
    seeds: 1,
    source,
  }));

/** All sizes side by side, with the figures of ours by path. */
export function wholeSnapshot(): { rows: Row[]; cells: Record<string, number> } {
  const rows = [...tinyRows(), ...realRows(), ...literatureRows()];
  const own = rows.filter(({ size }) => size !== 'literature');
  const cells = own.flatMap(({ task, road, variant, size, right, n, low, high, found, read }) => {
    const path = [size, task, idOf({ road, variant })].join('/');
    const reached = found === undefined ? undefined : found / n;
    const figures = { right, n, share: right / n, low, high, found, reached, read };
    return Object.entries(figures).flatMap(([name, value]) =>
      value === undefined ? [] : [[`${path}/${name}`, Math.round(1e4 * value) / 1e4] as const],
    );
  });
  return { rows, cells: Object.fromEntries(cells) };
}
