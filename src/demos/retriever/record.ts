import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readCourseVectors } from '~/lib/embedding/course-file';
import { embedTiny, readTiny } from '~/lib/encoder/tiny';
import { lru } from '~/lib/memo';
import { courseEmbedder } from '~/lib/retrieval/course-embedder';
import type { Embedder, Embedders } from '~/lib/retrieval/embedder';
import { vectorsFor } from '~/lib/retrieval/methods';
import { retrieverFields, type RetrieverForm, type RetrieverSettings } from './core/settings';
import { settingsOfRun } from '~/lib/settings/table';
import { retrieverSnapshot } from './core/snapshot';
import { corpusAbout } from '~/schemas/corpus';
import { handbook } from '../../../scripts/record/handbook';

const ABOUT = 'content/corpora/harbour-line/about.yaml';
const COURSE = 'public/vectors/course.bin';
const FITTED = 'public/vectors/course.json';
const TINY = 'public/encoder/tiny';

/** @throws RangeError for a configuration that no run could have */
export const settingsOf = (config: Record<string, unknown>): RetrieverForm =>
  settingsOfRun(retrieverFields(handbook().questions.map(({ id }) => id)), config);

/** The retriever's results on the handbook for the settings of a run, in both languages. */
export async function snapshot(config: Record<string, unknown>) {
  const corpus = handbook();
  const { question, ...settings } = settingsOf(config);
  const { instruction } = corpusAbout.parse(parse(readFileSync(ABOUT, 'utf8')));
  const embedders = embeddersFor(settings);
  const found = retrieverSnapshot(corpus, question, settings, instruction, embedders);
  return settings.across ? { ...found, cells: { ...found.cells, ...heldOutCells() } } : found;
}

/** Recall of course vectors that were fitted without the handbook: `heldOut/zhen/recall`, as measured when they were fitted. */
function heldOutCells(): Record<string, number> {
  const { recallWithoutHandbook } = JSON.parse(readFileSync(FITTED, 'utf8')) as {
    recallWithoutHandbook: Record<'en-en' | 'zh-zh' | 'zh-en' | 'en-zh', number>;
  };
  return {
    'heldOut/en/recall': recallWithoutHandbook['en-en'],
    'heldOut/zh/recall': recallWithoutHandbook['zh-zh'],
    'heldOut/zhen/recall': recallWithoutHandbook['zh-en'],
    'heldOut/enzh/recall': recallWithoutHandbook['en-zh'],
  };
}

/** The embedders of a run: a page has no encoder until its reader loads one, so only runs about encoders use one. */
function embeddersFor(settings: RetrieverSettings): Embedders {
  const course = courseEmbedder(readCourseVectors(readFileSync(COURSE)));
  const methods = [settings.method, settings.compare].filter((method) => method !== '');
  const asked = methods.some((method) => vectorsFor({ ...settings, method }).has('encoder'));
  return asked || settings.across ? { course, encoder: tinyEmbedder() } : { course };
}

/** The tiny example model that the page offers, computed without its runtime. */
function tinyEmbedder(): Embedder {
  const tiny = readTiny({
    tokenizer: readFileSync(`${TINY}/tokenizer.json`),
    tokenizerConfig: readFileSync(`${TINY}/tokenizer_config.json`),
    network: readFileSync(`${TINY}/onnx/model_quantized.onnx`),
  });
  const kept = lru<Float32Array>(500);
  return {
    embed: (texts) => embedTiny(tiny, texts),
    query: (text) => [{ vector: kept(text, () => embedTiny(tiny, [text]).values) }],
  };
}
