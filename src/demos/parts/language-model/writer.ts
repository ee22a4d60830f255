import type { WriterAbout } from '~/lib/language-model/about';
import type { Silence } from './silence';
import type {
  ModelPrompt,
  NewTokens,
  WritingSettings,
  WrittenAnswer,
} from '~/lib/language-model/writing';

interface WriteOptions {
  /** Aborts the call, losing its text. To keep that, call `stop` of the panel instead. */
  signal?: AbortSignal;
  /** Called with tokens as they are written; a server's tokens come in groups. */
  onTokens?: (told: NewTokens) => void;
}

/** A server that may be silent for long: it reads a prompt, or loads its model. */
interface Waiting {
  /** Calls a listener every second of a silence, and once it is over. @returns a function that removes the listener */
  onSilence(listener: (silence: Silence | undefined) => void): () => void;
  /** Waits for the next word as long as it takes. */
  waitOn(): void;
}

/** A model that is ready to write. */
export interface Writer {
  about: WriterAbout;
  /**
   * Answers each prompt, in order. If a prompt cannot be answered, the call
   * rejects and the other answers are lost; `askAll` keeps them.
   * @throws RemoteError with the code of the error
   */
  write(
    prompts: readonly ModelPrompt[],
    settings: WritingSettings,
    options?: WriteOptions,
  ): Promise<WrittenAnswer[]>;
  /** Ends the current writing between two tokens: the answers so far are returned as `stopped`; some may be empty. */
  stop(): void;
  /** Missing where the model is in this tab. */
  waiting?: Waiting;
}
