import { jsonLines } from '../export';
import type { Locale } from '../locale';
import { CUTS, type Cut, type Ranking, type Room } from '../own/cells';
import type { KitFile } from './data-files';
import {
  cutInto,
  ESTIMATE,
  tableQuestion,
  type Counter,
  type MarkedQuestion,
  type OwnDocument,
} from './own-data';

/** What the reader chose: how the text is cut and searched, what a prompt takes, and what it says. */
export interface KitSettings extends Room {
  cut: Cut;
  ranking: Ranking;
  /** What a model is told before the passages; left out, the kit's own words. */
  instruction?: string | undefined;
  /** Solved questions that the road `examples` shows first. */
  examples?: readonly { question: string; answer: string }[] | undefined;
}

export const KIT_SETTINGS: KitSettings = {
  cut: 'paragraph',
  ranking: 'words',
  k: 4,
  budget: 2_400,
};

const TOLD: Readonly<Record<Locale, { instruction: string; alone: string; decline: string }>> = {
  en: {
    instruction:
      'Answer the question from the numbered passages alone, in one to three short sentences. After each sentence cite the passage that says it by its number, as in [1]. If the passages do not hold the answer, write exactly this and nothing else: No answer in the text.',
    alone:
      'Answer the question in one to three short sentences. If you do not know the answer, write exactly this and nothing else: I do not know.',
    decline: 'No answer in the text.',
  },
  zh: {
    instruction:
      '只根据编了号的段落回答问题，用一到三个短句。每句话后面用 [1] 这样的编号注明出自哪一段。段落里没有答案，就只写这一句，别的都不写：文中没有答案。',
    alone: '用一到三个短句回答问题。不知道答案，就只写这一句，别的都不写：我不知道。',
    decline: '文中没有答案。',
  },
};

/** The packages that stand for the site's two encoders, with the words that each wants in front of a text. */
const ENCODERS = {
  minilm: { model: 'sentence-transformers/all-MiniLM-L6-v2', query: '', passage: '' },
  e5: { model: 'intfloat/multilingual-e5-small', query: 'query: ', passage: 'passage: ' },
};
const RERANKER = { model: 'BAAI/bge-reranker-v2-m3', of: 20 };

/** What `run.py` repeats the table of cuts and rankings from: the settings, the passages of each cut, the questions. */
export function tableFiles(
  locale: Locale,
  {
    documents,
    questions,
  }: { documents: readonly OwnDocument[]; questions: readonly MarkedQuestion[] },
  { instruction, examples = [], ...settings }: KitSettings = KIT_SETTINGS,
  counter: Counter = ESTIMATE,
): KitFile[] {
  const told = { ...TOLD[locale], ...(instruction && { instruction }) };
  const { cut, ranking, k, budget } = settings;
  const config = {
    ...{ cut, ranking, k, budget, tokens: counter.name, language: locale },
    ...{ encoders: ENCODERS, both: locale === 'en' ? 'minilm' : 'e5', reranker: RERANKER },
    ...{ ...told, examples },
  };
  const passages = CUTS.flatMap((cut) =>
    cutInto(documents, cut).map((one) => ({ cut, ...one, tokens: counter.count(one.text) })),
  );
  return [
    { path: 'config.json', text: `${JSON.stringify(config, null, 2)}\n` },
    { path: 'data/cuts.jsonl', text: jsonLines(passages) },
    {
      path: 'data/questions.jsonl',
      text: jsonLines(questions.map((one) => tableQuestion(one, documents))),
    },
  ];
}
