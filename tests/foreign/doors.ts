/** The doors of the library through which other people's troubles are tried, wherever its rooms move. */
export { chunk } from '~/lib/text/chunk';
export { readFile } from '~/lib/text/files';
export { openCorpus, search } from '~/lib/retrieval/search';
export { readRows } from '~/demos/prompt/core/own/rows';
export { openRule } from '~/demos/prompt/core/own/rules';
export { readSentences } from '~/demos/citations/core/own-sentences';
export { readPassages } from '~/demos/citations/core/own-passages';
export { write } from '~/workers/endpoint/write';
export { models } from '~/workers/endpoint/models';
export { WRITING } from '~/lib/language-model/writing';
