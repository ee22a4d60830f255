import type { Shelf } from '../hub/host';
import { SMOLLM2, SMOLLM2_BYTES, SMOLLM2_CONTEXT } from '../llama/smollm2';

/** The device that runs a language model: the processor or the graphics card. */
export type Device = 'cpu' | 'webgpu';

/** A language model that the page offers by name. */
interface SuggestedModel {
  /** The id on its host. */
  id: string;
  name: string;
  licence: string;
  languages: readonly ('en' | 'zh')[];
  parameters: number;
  /** Most tokens it reads, prompt and answer together. */
  context: number;
  /**
   * Bytes of all files to fetch, if the host has the preferred precision: 8 bits for the processor, 4 bits for the
   * graphics card (8 bits for models of this site). Exact for models of this site, approximate for others.
   */
  bytes: Readonly<Record<Device, number>>;
}

/** The ids of the models that this project trained; their files are on the site's own origin. */
export const TINY_WRITERS = ['tiny-en', 'tiny-zh'] as const;

export const WRITER_SHELF: Shelf = { folder: 'language-models/', models: TINY_WRITERS };

/**
 * All sizes but the first three are approximate: some were listed by the hub, others are estimated from the parameters.
 * The host gives the exact size.
 */
export const SUGGESTED: readonly SuggestedModel[] = [
  tiny('tiny-en', 'en', 446_422),
  tiny('tiny-zh', 'zh', 432_971),
  {
    id: SMOLLM2,
    name: 'SmolLM2-135M-Instruct',
    licence: 'Apache 2.0',
    languages: ['en'],
    parameters: 134_515_008,
    context: SMOLLM2_CONTEXT,
    bytes: { cpu: SMOLLM2_BYTES, webgpu: SMOLLM2_BYTES },
  },
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

/** A suggested model by its id; undefined for an id that the reader entered. */
export const suggestedModel = (id: string): SuggestedModel | undefined =>
  SUGGESTED.find((model) => model.id === id);

/** True if a model knows only the words of the toy world. */
export const isTinyWriter = (id: string): boolean =>
  (TINY_WRITERS as readonly string[]).includes(id);
