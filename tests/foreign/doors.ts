import { write as writeOne } from '~/workers/endpoint/write';

/** The doors of the library through which other people's troubles are tried, wherever its rooms move. */
export { chunk } from '~/lib/text/chunk';
export { readFile } from '~/lib/text/files';
export { openCorpus, search } from '~/lib/retrieval/search';
export { readRows } from '~/demos/prompt/core/own/rows';
export { openRule } from '~/demos/prompt/core/own/rules';
export { readSentences } from '~/demos/citations/core/own-sentences';
export { readPassages } from '~/demos/citations/core/own-passages';
export { models } from '~/workers/endpoint/models';
export { WRITING } from '~/lib/language-model/writing';

type Asked = Omit<Parameters<typeof writeOne>[0], 'prompt'>;
type Prompts = Parameters<typeof writeOne>[0]['prompt'][];

/** Answers several prompts, as the product does, one after another. */
export async function write(
  { prompts, ...asked }: Asked & { prompts: Prompts },
  handlers: Parameters<typeof writeOne>[1],
) {
  const answers = [];
  for (const prompt of prompts) answers.push(await writeOne({ ...asked, prompt }, handlers));
  return answers;
}
