import type { PanelProps } from '~/demos/kit/panel-element';
import type { Fields } from '~/lib/settings/table';
import type { connectTinylm } from '~/workers';
import type { AskStrings } from './en';

/** The reader's words, the names of their own among them, and the model that answers. */
export const askFields = {
  words: { kind: 'private', default: '', rows: 3 },
  names: { kind: 'private', default: '' },
  who: { kind: 'choice', default: 'shipped', options: ['shipped', 'mine'], aside: true },
} as const satisfies Fields;

export interface AskProps extends PanelProps<typeof askFields, AskStrings> {
  /** Addresses of the world and of the shipped weights. */
  world: string;
  model: string;
  examples: Record<string, { words: string; names: string }>;
}

/** The demo whose model is asked. */
export interface AskHost {
  readonly worker: ReturnType<typeof connectTinylm>;
  /** The id of the reader's run that can be asked now. */
  runToAsk(): string | undefined;
}
