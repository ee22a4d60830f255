// The Python environments in which the files of the kit are run: by `npm test -- --kit`, and for the study of its programs.
import { readFileSync } from 'node:fs';

/** A Python environment in which files of the kit run. */
interface Environment {
  /** The kit's own list of packages. */
  file?: string;
  /** A settings file of the kit whose first line says what to install. */
  head?: string;
  /** Packages that the test needs beside them. */
  also?: readonly string[];
  /** True if what the kit names is installed without what it asks for, which `also` then lists. */
  alone?: boolean;
  /** A package that is taken out again: its build for CUDA does not load beside a torch without it. */
  without?: string;
}

const KIT = 'content/kit';

/** One for each list of packages in the kit, since the trainers do not agree on theirs. */
const ENVIRONMENTS = {
  retrieval: {
    file: '2-retrieval/requirements.txt',
    also: ['pgserver==0.1.4', 'qdrant-client==1.20.0', 'modelscope'],
  },
  training: { file: '3-fine-tuning/requirements.txt', also: ['gguf==0.19.0'] },
  mlx: { head: '3-fine-tuning/mlx.yaml', also: ['mlx[cpu]==0.32.4'] },
  // It asks for a build of torchvision that comes with CUDA, and so do packages of its; the test needs none of them.
  llamafactory: {
    head: '3-fine-tuning/llamafactory.yaml',
    alone: true,
    also: [
      'torch==2.13.0',
      'transformers==5.6.0',
      'peft==0.18.1',
      'trl==0.24.0',
      'accelerate==1.11.0',
      'datasets==4.0.0',
      'torchdata==0.11.0',
      'omegaconf',
      'einops',
      'matplotlib',
      'tiktoken',
      'sentencepiece',
      'protobuf',
      'scipy',
      'pandas',
      'fire',
      'hf-transfer',
      'modelscope',
      'av',
      'tyro<0.9',
      'fastapi',
      'uvicorn',
      'sse-starlette',
    ],
  },
  // What the kit leaves to pip, as one that comes without CUDA.
  scratch: {
    file: '4-from-scratch/requirements.txt',
    also: ['torch==2.13.0'],
    without: 'torchvision',
  },
  /** What the programs of /build/ import. */
  programs: { also: ['anthropic==2.14.0', 'openai==3.57.0', 'psycopg[binary]==3.3.9'] },
  /** Second readers of documents, and a writer of Chinese ones. */
  documents: { also: ['pdfminer.six==20260107', 'python-docx==1.2.0', 'cn-gov-docx==0.2.1'] },
  /** Tools whose results the page reads. Ragas wants a LangChain that newer packages of it no longer are. */
  readers: {
    also: [
      'inspect-ai==0.3.285',
      'lm-eval==0.4.13',
      'ragas==0.4.3',
      'langchain==0.3.30',
      'langchain-core==0.3.86',
      'langchain-community==0.3.31',
      'langchain-openai==0.3.35',
    ],
  },
  evaluation: { file: '5-evaluation/requirements.txt', also: ['torch==2.13.0'] },
} as const satisfies Record<string, Environment>;

export type EnvironmentName = keyof typeof ENVIRONMENTS;

/** A package that is taken out once all are installed. */
export const takenOut = (name: EnvironmentName): string | undefined =>
  (ENVIRONMENTS[name] as Environment).without;

/**
 * What pip is asked for, one list a command: the packages that the kit tells its reader to install and those of the
 * test; what is installed alone comes last.
 */
export function packagesOf(name: EnvironmentName): string[][] {
  const { file, head, also = [], alone = false }: Environment = ENVIRONMENTS[name];
  const packages = [...(file ? listed(file) : []), ...(head ? packagesIn(head) : [])];
  const lists = alone ? [[...also], ['--no-deps', ...packages]] : [[...packages, ...also]];
  return lists.filter((list) => list.length > 0);
}

const listed = (file: string) =>
  readFileSync(`${KIT}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The packages of `pip install "a==1" "b==2"` in the head of a settings file. */
function packagesIn(file: string): string[] {
  const head = readFileSync(`${KIT}/${file}`, 'utf8').split('\n').slice(0, 3).join('\n');
  const command = /pip install((?: "[^"]+")+)/.exec(head);
  if (!command) throw new Error(`The head of ${file} tells no pip install "…".`);
  return [...command[1]!.matchAll(/"([^"]+)"/g)].map(([, one]) => one!);
}
