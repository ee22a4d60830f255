import { wilsonInterval } from '~/lib/evaluation/wilson';

export const TASKS = ['facts', 'unknown', 'format', 'sorting', 'truetext'] as const;
export type Task = (typeof TASKS)[number];

/** The sizes of models that are compared, and never mixed: ours in the tab, SmolLM2, and what others have measured. */
export type Size = 'tiny' | '135m' | 'literature';

/** The roads, as the protocol names them. */
export const ROADS = [
  'closed',
  'fact',
  'minilm-1',
  'minilm-4',
  'bm25-4',
  'bm25-8',
  'paste-20',
  'paste-all',
  'lora',
  'lora-general',
  'lora-reading',
  'full',
  'few-shot',
  'words',
  'meaning',
] as const;
export type Road = (typeof ROADS)[number];

/** A result of the ladder: so many questions of one task, answered by one road at one size. */
export interface Row {
  task: Task;
  road: Road;
  /** What was done differently, such as `best-last`. */
  variant?: string;
  size: Size;
  language: 'en' | 'zh';
  n: number;
  /** Right answers; of `unknown`, those that decline. */
  right: number;
  /** Where a paper only rounds its number of questions: its share. Then `right` is no count, and there is no interval. */
  share?: number;
  /** Wilson's 95% interval of the share. */
  low: number;
  high: number;
  /** Seeds of what was trained, or draws of the world. */
  seeds: number;
  /** Questions whose facts were in the prompt, and how many of them were answered right. */
  found?: number;
  read?: number;
  model?: { package: string; sha256: string; engine: string };
  /** Where a result of others stands: an id of content/evidence.yaml. */
  source?: string;
}

export function counted(right: number, n: number): Pick<Row, 'n' | 'right' | 'low' | 'high'> {
  const { low, high } = wilsonInterval(right, n);
  return { n, right, low: rounded(low), high: rounded(high) };
}

const rounded = (share: number): number => Math.round(1000 * share) / 1000;
