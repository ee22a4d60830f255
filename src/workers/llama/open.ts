import { noAdapter, type Adapter } from '~/lib/llama/adapter/file';
import type { LlamaShape } from '~/lib/llama/shape';
import { HubProblem } from '~/lib/hub/problems';
import { SMOLLM2_FILES, type LlamaConfig } from '~/lib/llama/smollm2';
import { CHAT, chatTokens } from '~/lib/llama/tokenizer/chat';
import { openLlamaTokenizer } from '~/lib/llama/tokenizer/open';
import type { ModelFiles } from '../hub/files';
import type { Opened } from '../model/write';
import { adapterFeeds, llamaReading, type Runtime } from './feeds';

export interface OpenedLlama extends Opened {
  dispose(): Promise<void>;
  shape: LlamaShape;
  /** Switches what is written from the next text on. @param adapter none for the model as it is */
  useAdapter(adapter: Adapter | undefined): void;
}

/** Number of a prompt's tokens that are read at once: half a second, so that Stop is heard in time on a busy device. */
const SLICE = 32;

/** Creates a model from its files. @throws errors of the runtime */
export async function openLlama(files: ModelFiles, runtime: Runtime): Promise<OpenedLlama> {
  const { config, tokenizer, session } = await readFrom(files, runtime);
  const { shape, context } = config;
  const off = adapterFeeds(noAdapter(shape), runtime);
  let feeds = off;
  return {
    context,
    shape,
    end: tokenizer.mark(CHAT.end),
    slice: SLICE,
    textOf: tokenizer.decode,
    idsOf(prompt) {
      const isText = typeof prompt === 'string';
      const ids = isText ? tokenizer.encodeMarked(prompt) : chatTokens(prompt, tokenizer);
      if (ids.length === 0) throw new HubProblem('prompt-empty');
      return ids;
    },
    open: () => llamaReading(session, shape, feeds, runtime),
    dispose: () => session.release(),
    useAdapter(adapter) {
      feeds = adapter ? adapterFeeds(adapter, runtime) : off;
    },
  };
}

/** Apart from what stays, so that the files, which are as large as the session, are let go of. */
async function readFrom(files: ModelFiles, runtime: Runtime) {
  const [configFile, tokenizerFile, networkFile, dataFile] = SMOLLM2_FILES;
  const file = (name: string) => {
    const found = files.get(name);
    if (!found) throw new HubProblem('missing-file', { file: name });
    return found;
  };
  const config = JSON.parse(new TextDecoder().decode(file(configFile))) as LlamaConfig;
  const tokenizer = openLlamaTokenizer(file(tokenizerFile), config.marks);
  const session = await runtime.InferenceSession.create(file(networkFile), {
    executionProviders: ['wasm'],
    externalData: [{ path: dataFile.slice(dataFile.lastIndexOf('/') + 1), data: file(dataFile) }],
  });
  return { config, tokenizer, session };
}
