import type { Shelf } from '../hub/host';

/** Where a language model computes: on the processor, or on the graphics card. */
export type Device = 'cpu' | 'webgpu';

/** A language model that the page offers by name. */
interface SuggestedModel {
  /** As its host writes it. */
  id: string;
  name: string;
  licence: string;
  languages: readonly ('en' | 'zh')[];
  parameters: number;
  /** Tokens it reads at most, prompt and answer together. */
  context: number;
  /**
   * All files that are fetched where the host has the weights that suit the device best: 8 bits for the
   * processor, 4 bits for the graphics card, for which a model of this site has 8 bits, too. Exact for
   * those, about right for others.
   */
  bytes: Readonly<Record<Device, number>>;
}

/** The ids of the models that this project trained itself; their files are on the site's own origin. */
export const TINY_WRITERS = ['tiny-en', 'tiny-zh'] as const;

/** Where their files are. */
export const WRITER_SHELF: Shelf = { folder: 'language-models/', models: TINY_WRITERS };

/** Sizes but the first two are about right: some were listed by the hub, others are reckoned from the parameters. Its host tells the exact one. */
export const SUGGESTED: readonly SuggestedModel[] = [
  tiny('tiny-en', 'en', 446_422),
  tiny('tiny-zh', 'zh', 432_971),
  {
    id: 'HuggingFaceTB/SmolLM2-135M-Instruct',
    name: 'SmolLM2-135M-Instruct',
    licence: 'Apache 2.0',
    languages: ['en'],
    parameters: 134_515_008,
    context: 8192,
    bytes: { cpu: 140_000_000, webgpu: 136_000_000 },
  },
  {
    id: 'HuggingFaceTB/SmolLM2-360M-Instruct',
    name: 'SmolLM2-360M-Instruct',
    licence: 'Apache 2.0',
    languages: ['en'],
    parameters: 361_821_120,
    context: 8192,
    bytes: { cpu: 367_000_000, webgpu: 301_000_000 },
  },
  {
    id: 'onnx-community/Qwen2.5-0.5B-Instruct',
    name: 'Qwen2.5-0.5B-Instruct',
    licence: 'Apache 2.0',
    languages: ['en', 'zh'],
    parameters: 494_032_768,
    context: 32_768,
    bytes: { cpu: 510_000_000, webgpu: 485_000_000 },
  },
];

function tiny(id: string, language: 'en' | 'zh', bytes: number): SuggestedModel {
  return {
    id,
    name: id,
    licence: 'MIT',
    languages: [language],
    parameters: 389_292,
    context: 96,
    bytes: { cpu: bytes, webgpu: bytes },
  };
}

/** A suggested model by its id; undefined for an id that the reader brought. */
export const suggestedModel = (id: string): SuggestedModel | undefined =>
  SUGGESTED.find((model) => model.id === id);

/** Whether a model knows the words of the toy's world alone. */
export const isTinyWriter = (id: string): boolean =>
  (TINY_WRITERS as readonly string[]).includes(id);
