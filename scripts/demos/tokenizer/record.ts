import { weightBytes, BITS } from '~/lib/cost/memory';
import { NETWORKS, NETWORK_NAMES } from '~/lib/cost/networks';
import { countParameters, partsOf } from '~/lib/cost/parameters';
import {
  MEASURED,
  parallelPassages,
  SAMPLE,
  trainingText,
  TRAININGS,
  type Parallel,
} from '~/demos/tokenizer/core/training-text';
import {
  LANGUAGES,
  tokenizerFields,
  type TokenizerSettings,
} from '~/demos/tokenizer/core/settings';
import type { Comparison, PublishedCosts } from '~/demos/tokenizer/core/snapshot';
import { tokenizerSnapshot } from './snapshot';
import { settingsOfRun } from '~/lib/settings/table';
import { compareCosts, costOf, encoder, learnBytePairs, type Cost } from '~/lib/text/byte-pairs';
import { VOCABULARIES } from '~/lib/text/vocabularies';
import { handbook } from '../../record/handbook';
import { publishedVocabulary } from '../../record/vocabularies';

type Cells = Record<string, number>;

export const settingsOf = (config: Record<string, unknown>): TokenizerSettings =>
  settingsOfRun(tokenizerFields, config);

/** Learns from the handbook, and counts tokens, parameters and bytes for the lessons. */
export async function snapshot(config: Record<string, unknown>) {
  const { training, merges } = settingsOf(config);
  const texts = parallelPassages(handbook());
  const { compared, ...learnt } = tokenizerSnapshot(texts, { training, merges });
  const published = publishedCosts();
  const cells: Cells = {
    vocabulary: 256 + learnt.merges.length,
    passages: texts.length,
    ...comparedCells(compared),
    ...sampleCells(texts, merges),
    ...networkCells(),
    ...publishedCells(published),
  };
  return { cells, ...learnt, compared, published };
}

/** Costs of the handbook's passages, without their titles, by each published vocabulary. */
function publishedCosts(): PublishedCosts {
  const texts = handbook().passages.map(({ text }) => text);
  const costs = VOCABULARIES.map((name) => {
    const { size, encode } = publishedVocabulary(name);
    const compared = compareCosts(
      texts.map(({ en, zh }) => ({ en: costOf(en, { encode }), zh: costOf(zh, { encode }) })),
    );
    return [name, { ...compared, size }];
  });
  return Object.fromEntries(costs) as PublishedCosts;
}

/** Cells such as `published/gpt2/ratio`, `published/o200k/zh/tokens`, `published/qwen3/sample/en`. */
function publishedCells(published: PublishedCosts): Cells {
  const cells: Cells = {};
  for (const name of VOCABULARIES) {
    const { size, en, zh, ratio, low, high } = published[name];
    const { count } = publishedVocabulary(name);
    Object.assign(cells, {
      [`published/${name}/size`]: size,
      [`published/${name}/en/tokens`]: en.tokens,
      [`published/${name}/zh/tokens`]: zh.tokens,
      [`published/${name}/ratio`]: ratio,
      [`published/${name}/ratio/low`]: low,
      [`published/${name}/ratio/high`]: high,
      [`published/${name}/sample/en`]: count(SAMPLE.en),
      [`published/${name}/sample/zh`]: count(SAMPLE.zh),
    });
  }
  return cells;
}

/** Cells such as `both/zh/tokens`, `both/ratio`, `en/zh/perCharacter`. */
function comparedCells(compared: Comparison): Cells {
  const cells: Cells = {};
  for (const name of MEASURED) {
    const row = compared[name];
    if (!row) continue;
    cells[`${name}/ratio`] = row.ratio;
    for (const key of ['low', 'high', 'least', 'most'] as const)
      cells[`${name}/ratio/${key}`] = row[key];
    for (const language of LANGUAGES)
      Object.assign(cells, costCells(`${name}/${language}`, row[language]));
  }
  return cells;
}

const costCells = (path: string, { tokens, characters, bytes }: Cost): Cells => ({
  [`${path}/tokens`]: tokens,
  [`${path}/characters`]: characters,
  [`${path}/bytes`]: bytes,
  [`${path}/perCharacter`]: tokens / characters,
  [`${path}/perByte`]: tokens / bytes,
});

/** Cells such as `sample/en/zh/tokens`: the Chinese sentence with merges learned from English. */
function sampleCells(texts: readonly Parallel[], merges: number): Cells {
  const cells: Cells = {};
  for (const training of TRAININGS) {
    const cut = encoder(learnBytePairs(trainingText(texts, training), merges).merges);
    for (const language of LANGUAGES) {
      const cost = costOf(SAMPLE[language], cut);
      Object.assign(cells, costCells(`sample/${training}/${language}`, cost));
    }
  }
  return cells;
}

/** Cells such as `network/gpt2/parameters`, `network/gpt3/query`, `network/llama/bytes/4`. */
function networkCells(): Cells {
  const cells: Cells = {};
  for (const name of NETWORK_NAMES) {
    const parameters = countParameters(NETWORKS[name]);
    const query = partsOf(NETWORKS[name]).find((part) => part.name === 'query')!;
    cells[`network/${name}/parameters`] = parameters;
    cells[`network/${name}/query`] = query.rows * query.columns;
    cells[`network/${name}/tokens`] = NETWORKS[name].vocabulary * NETWORKS[name].width;
    for (const bits of BITS) cells[`network/${name}/bytes/${bits}`] = weightBytes(parameters, bits);
  }
  return cells;
}
