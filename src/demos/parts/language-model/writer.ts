import type { WriterAbout } from '~/lib/language-model/about';
import type {
  ModelPrompt,
  TokensTold,
  WritingSettings,
  WrittenAnswer,
} from '~/lib/language-model/writing';

interface WriteOptions {
  /** Ends the call; what was written is lost. To keep it, call `stop` of the panel instead. */
  signal?: AbortSignal;
  /** Hears tokens as they are written, those of a frame together where a server writes. */
  onTokens?: (told: TokensTold) => void;
}

/** A model that is ready to write. */
export interface Writer {
  about: WriterAbout;
  /**
   * Answers each prompt, in their order. A prompt that could not be answered rejects the call, and the answers to the
   * others are lost; `askAll` keeps them.
   * @throws RemoteError with the code of what went wrong
   */
  write(
    prompts: readonly ModelPrompt[],
    settings: WritingSettings,
    options?: WriteOptions,
  ): Promise<WrittenAnswer[]>;
  /** Ends the writing that goes on between two tokens: its answers come as far as they are, `stopped`; some are empty. */
  stop(): void;
  /** Holds the writing between two tokens until `resume`; where a model cannot be held, there is neither. */
  pause?(): void;
  resume?(): void;
}
