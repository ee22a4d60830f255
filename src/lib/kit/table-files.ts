import { jsonLines } from '../export';
import { readerOf } from '../encoder/vectors/corpora';
import type { Locale } from '../locale';
import { cutsOf, USUAL, type Room, type Spot } from '../own/cells';
import { ARMS, instructionOf } from '../own/instructions';
import { estimateTokens } from '../retrieval/prompt';
import type { KitFile } from './data-files';
import { cutInto, promptText, tableQuestion } from './own-data';
import type { MarkedQuestion, OwnDocument } from './own-data';

/** What the reader chose: how the text is cut and searched, what a prompt takes, and what it says. */
export interface KitSettings extends Room, Spot {
  /** What a model is told on the road `examples`; left out, the same as on the others. */
  instruction?: string | undefined;
  /** How many solved questions that road shows first. */
  examples?: number | undefined;
}

const KIT_SETTINGS: KitSettings = { ...USUAL, k: 4, budget: 2_400 };

/** The packages that stand for the site's two encoders, with the words that each wants in front of a text. */
const ENCODERS = {
  minilm: { model: 'sentence-transformers/all-MiniLM-L6-v2', query: '', passage: '' },
  e5: { model: 'intfloat/multilingual-e5-small', query: 'query: ', passage: 'passage: ' },
};
const RERANKER = { model: 'BAAI/bge-reranker-v2-m3', of: 20 };

/** Where the table's passages come from: the documents, and the questions with their marks. */
interface Material {
  documents: readonly OwnDocument[];
  questions: readonly MarkedQuestion[];
}

/** How tokens are counted, with the name of the way. */
export interface Counter {
  name: string;
  count(text: string): number;
}
export const ESTIMATE: Counter = { name: 'estimate', count: estimateTokens };

export const countedTexts = (
  { documents }: Material,
  locale: Locale,
  settings: Spot = KIT_SETTINGS,
): string[] => [
  ...documents.map(({ text }) => text),
  ...cutsOf([settings]).flatMap((cut) => cutInto(documents, cut, locale).map(promptText)),
];

/** What `run.py` repeats the table of cuts and rankings from: the settings, the passages of each cut, the questions. */
export function tableFiles(
  locale: Locale,
  { documents, questions }: Material,
  { instruction = '', examples = 3, ...settings }: KitSettings = KIT_SETTINGS,
  { name, count }: Counter = ESTIMATE,
): KitFile[] {
  const { cut, ranking, k, budget } = settings;
  const [inPassages, alone] = ARMS.map((arm) => instructionOf(arm, locale));
  const config = {
    cut,
    ranking,
    k,
    budget,
    instruction,
    examples,
    tokens: name,
    language: locale,
    instructions: { passages: inPassages, alone },
    encoders: ENCODERS,
    both: readerOf(locale),
    reranker: RERANKER,
    material: documents.map(({ name: file, text, pages }) => ({
      name: file,
      ...(pages && { pages: pages.length }),
      tokens: count(text),
    })),
  };
  const passages = cutsOf([{ cut }]).flatMap((by) =>
    cutInto(documents, by, locale).map((one) => ({
      cut: by,
      ...one,
      tokens: count(promptText(one)),
    })),
  );
  const asked = questions.map((one) => tableQuestion(one, documents));
  return [
    { path: 'config.json', text: `${JSON.stringify(config, null, 2)}\n` },
    { path: 'data/cuts.jsonl', text: jsonLines(passages) },
    { path: 'data/questions.jsonl', text: jsonLines(asked) },
  ];
}
