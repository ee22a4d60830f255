import { openRule as openRuleOf } from '~/demos/own/core/rules';
import { chunk as cut, type ChunkOptions } from '~/lib/text/chunk';
import { readCsv } from '~/lib/text/csv';
import { decodeText } from '~/lib/text/decode';
import { detected } from '~/lib/text/detect';
import { kindOf, readFile as readOne, readWith, type Kind } from '~/lib/text/files';
import { readHtml } from '~/lib/text/html';
import { readJson, readJsonLines } from '~/lib/text/json';
import { markdownBlocks, readMarkdown } from '~/lib/text/markdown';
import { loadTraditional } from '~/lib/text/plain-form';
import { checkSize } from '~/lib/text/problem';
import type { Reader } from '~/lib/text/reading';
import type { Roles, ScoreFile } from '~/lib/scores/file';
import { readScores as readScoresOf } from '~/lib/scores/read';
import { scoresOf as scoresIn } from '~/lib/scores/systems';
import { write as writeOne } from '~/workers/endpoint/write';

await loadTraditional();

/** The doors of the library through which other people's troubles are tried, wherever its rooms move. */
export { openCorpus, search } from '~/lib/retrieval/search';
export { readRows } from '~/demos/own/core/rows';
export { readSentences } from '~/lib/citations/own-sentences';
export { readPassages } from '~/lib/citations/own-passages';
export { lacking } from '~/lib/answering/key';
export { comparisonOf } from '~/lib/scores/comparison';
export { ofLangfuse } from '~/lib/scores/langfuse';
export { models } from '~/workers/endpoint/models';
export const WRITING = { most: 64 };

type Ruled = Parameters<typeof openRuleOf>;
/** Every rule reads any case. */
export const openRule = (rule: Ruled[0] & { anyCase?: boolean }, readSchema: Ruled[1]) =>
  openRuleOf(rule, readSchema);

type Asked = Omit<Parameters<typeof writeOne>[0], 'prompt'>;
type Prompts = Parameters<typeof writeOne>[0]['prompt'][];

export async function write(
  { prompts, ...asked }: Asked & { prompts: Prompts },
  handlers: Parameters<typeof writeOne>[1],
) {
  const answers = [];
  for (const prompt of prompts)
    answers.push(counted(await writeOne({ ...asked, prompt }, handlers)));
  return answers;
}

/** As many tokens as the server has counted, which was once a list of its pieces alone. */
const counted = (answer: Awaited<ReturnType<typeof writeOne>>) =>
  answer.count === undefined
    ? answer
    : { ...answer, tokens: Array.from({ length: answer.count }, () => ({ text: '' })) };

/** Cuts a text as the retriever cuts what a reader types. */
export const chunk = (document: string, options: ChunkOptions) =>
  cut(document, options, markdownBlocks(document));

/** The readers that are loaded by the first file of a kind, all at once. */
const READERS: Readonly<Record<Kind, Reader>> = {
  md: readMarkdown,
  csv: readCsv,
  json: readJson,
  jsonl: readJsonLines,
  html: readHtml,
};

/** Reads a file as `lib/text/files` does, without waiting for a reader. */
export function readFile(name: string, bytes: Uint8Array) {
  checkSize(name, bytes.length);
  const text = decodeText(bytes, name) ?? detected(bytes, name);
  return readWith(READERS[kindOf(name)], name, text);
}

/** Any file as the page reads it, PDF and Word included. */
export const readAny: typeof readOne = (name, bytes, following) => readOne(name, bytes, following);

/** A file of results, as text or as the bytes that a page is given. */
export function readScores(name: string, given: Uint8Array | string) {
  if (typeof given === 'string') return readScoresOf(name, given);
  return readScoresOf(name, (decodeText(given, name) ?? detected(given, name)).text);
}

/** @param from the least score that counts as right */
export const scoresOf = (files: readonly ScoreFile[], roles: Roles, from?: number) =>
  scoresIn(files, roles, { from });
