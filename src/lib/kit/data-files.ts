import { jsonLines } from '../export';
import { chatOf, type ChatWords } from './chat';
import { examOf, type Item, type KitPassage, type KitQuestion } from './exam';
import { groupsOf } from './same';

export interface KitFile {
  path: string;
  text: string;
}

export interface KitData {
  words: ChatWords;
  passages: readonly KitPassage[];
  questions: readonly KitQuestion[];
}

const SEED = 7;
/** Shares of the questions for training and for validation; the rest are the exam. */
const TAUGHT = 0.5;
const WATCHED = 0.15;

const SETS = ['train', 'valid', 'test'] as const;

export const passagesFile = (passages: readonly KitPassage[]): KitFile => ({
  path: 'data/passages.jsonl',
  text: jsonLines(passages),
});

const taughtOf = (questions: number): number => Math.floor(questions * TAUGHT);

/** The number of passes over what is taught that the trainers make. */
const PASSES = 3;

/** The settings of MLX-LM, which counts single conversations, for three passes over what is taught of the questions. */
export const withPasses = (settings: string, questions: number): string =>
  settings.replace(/^iters: \d+$/m, `iters: ${Math.max(1, PASSES * taughtOf(questions))}`);

/**
 * The items of each of the three disjoint sets. All forms of one question stand in one set, the first that has room for
 * them. A single question goes into the exam; with fewer than seven, nothing is watched.
 */
export function itemSets({ passages, questions }: Pick<KitData, 'passages' | 'questions'>): {
  name: 'train' | 'valid' | 'test';
  items: Item[];
}[] {
  const items = examOf(passages, questions, SEED);
  const taught = taughtOf(items.length);
  const room = [taught, Math.floor(items.length * WATCHED), items.length];
  const sets: Item[][] = SETS.map(() => []);
  for (const group of groupsOf(items))
    sets.find((set, at) => set.length + group.length <= room[at]!)!.push(...group);
  return SETS.map((name, at) => ({ name, items: sets[at]! }));
}

export function dataFiles(data: KitData): KitFile[] {
  const chats = (items: readonly Item[]) =>
    jsonLines(items.map((item) => chatOf(item, data.words)));
  const files = itemSets(data).map(({ name, items }) => {
    return { path: `data/${name}.jsonl`, text: chats(items) };
  });
  return [passagesFile(data.passages), ...files];
}
