import type { WriterAbout } from '~/lib/language-model/about';
import type {
  ModelPrompt,
  WritingSettings,
  WrittenAnswer,
  WrittenToken,
} from '~/lib/language-model/writing';

export interface Writer {
  about: WriterAbout;
  /**
   * Answers a prompt.
   * @param onTokens called with tokens as they are written; a server's tokens come in groups
   * @throws RemoteError with the code of the error
   */
  write(
    prompt: readonly [ModelPrompt],
    settings: WritingSettings,
    onTokens?: (heard: { tokens: readonly WrittenToken[] }) => void,
  ): Promise<readonly [WrittenAnswer]>;
  /** Ends the current writing between two tokens: the answer so far is returned as `stopped`. */
  stop(): void;
  /**
   * Calls a listener with the seconds of a silence, and once it is over. @returns a function that removes the
   * listener. Missing where the model is in this tab.
   */
  onSilence?(listener: (seconds: number | undefined) => void): () => void;
}
