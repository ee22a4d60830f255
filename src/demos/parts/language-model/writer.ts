import type { WriterAbout } from '~/lib/language-model/about';
import type {
  ModelPrompt,
  NewTokens,
  WritingSettings,
  WrittenAnswer,
} from '~/lib/language-model/writing';

export interface Writer {
  about: WriterAbout;
  /**
   * Answers each prompt, in order. If a prompt cannot be answered, the call
   * rejects and the other answers are lost; `askAll` keeps them.
   * @param onTokens called with tokens as they are written; a server's tokens come in groups
   * @throws RemoteError with the code of the error
   */
  write(
    prompts: readonly ModelPrompt[],
    settings: WritingSettings,
    onTokens?: (tokens: NewTokens) => void,
  ): Promise<WrittenAnswer[]>;
  /** Ends the current writing between two tokens: the answers so far are returned as `stopped`; some may be empty. */
  stop(): void;
  /**
   * Calls a listener with the seconds of a silence, and once it is over. @returns a function that removes the
   * listener. Missing where the model is in this tab.
   */
  onSilence?(listener: (seconds: number | undefined) => void): () => void;
}
