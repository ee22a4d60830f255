/**
 * The five nearest terms of each of the forty words, as the map finds them, and five terms by lot for each, shuffled:
 *
 *     node scripts/run-ts.mjs tools/search/forty-words.ts > lists.txt 2> key.txt
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { centred, termPoints, withVectors } from '~/demos/embedding-map/core/scene';
import { rowOf } from '~/lib/embedding/vectors';
import { vectorPath } from '~/lib/encoder/vectors/corpora';
import { readRows } from '~/lib/encoder/vectors/file';
import { seededRng, shuffle } from '~/lib/math/rng';
import { nearestTo } from '~/lib/projection/nearest';
import { glossary } from '../../scripts/record/glossary';
import { openShipped } from '../models/open-encoder';

const SEED = 40;
const LISTED = 5;

const { words } = parse(readFileSync('tests/reference/forty-words.yaml', 'utf8')) as {
  words: { list: string[] };
};
const path = vectorPath({ model: 'e5', corpus: 'glossary', language: 'en' });
const shipped = readRows(readFileSync(`public/${path}`));
const { points, vectors, mean } = withVectors(termPoints(glossary(), 'en'), shipped, 'en');
const typed = await (await openShipped('e5')).embed(words.list, 'query');
const rows = centred(typed, mean);
const rng = seededRng(SEED);
const all = points.map(({ name }) => name);
const lists = words.list.flatMap((word, at) => {
  const near = nearestTo(vectors, rowOf(rows, at), LISTED).map(({ point }) => all[point]!);
  const drawn = shuffle(all, rng).slice(0, LISTED);
  return [
    { word, list: near, by: 'near' },
    { word, list: drawn, by: 'lot' },
  ];
});
shuffle(lists, rng).forEach(({ word, list, by }, at) => {
  console.log(`${at + 1}. ${word}: ${list.join(' · ')}`);
  console.error(`${at + 1} ${word} ${by}`);
});
