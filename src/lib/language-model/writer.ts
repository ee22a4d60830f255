import type { ModelPrompt, TokenTold, WritingSettings, WrittenAnswer } from './writing';

/** What is known of a model that writes. */
export interface WriterAbout {
  /** In this tab, or at a server on the reader's own machine. */
  at: 'tab' | 'server';
  /** As the page calls it. */
  name: string;
  /** As its host or its server calls it. */
  id: string;
  /** Its numbers, where they are known. */
  parameters?: number;
  /** Tokens it reads at most, prompt and answer together, where that is known. */
  context?: number;
  /** Whether it tells how likely it held each token. */
  chances: boolean;
  /** It knows the words of the toy's world alone: what else a prompt says is unknown to it. */
  tiny: boolean;
}

export interface WriteOptions {
  /** Ends the call; what was written is lost. To keep it, call `stop` of the panel instead. */
  signal?: AbortSignal;
  /** Hears each token as it is written. */
  onToken?: (told: TokenTold) => void;
}

/** A model that is ready to write. */
export interface Writer {
  about: WriterAbout;
  /**
   * Answers each prompt, in their order. A prompt that could not be answered rejects the call.
   * @throws RemoteError with the code of what went wrong
   */
  write(
    prompts: readonly ModelPrompt[],
    settings: WritingSettings,
    options?: WriteOptions,
  ): Promise<WrittenAnswer[]>;
  /** Ends the writing that goes on between two tokens: its answers come as far as they are, `stopped`. */
  stop(): void;
}
