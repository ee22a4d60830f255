import type { WriterAbout } from '~/lib/language-model/about';
import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';

export interface Writer {
  about: WriterAbout;
  /** @throws RemoteError with the code of the error */
  write(
    prompt: readonly [ModelPrompt],
    settings: WritingSettings,
  ): Promise<readonly [WrittenAnswer]>;
  /** Ends the current writing between two tokens: the answer so far is returned as `stopped`. */
  stop(): void;
  /**
   * Calls a listener with the seconds of a silence, and once it is over. @returns a function that removes the
   * listener. Missing where the model is in this tab.
   */
  onSilence?(listener: (seconds: number | undefined) => void): () => void;
}
