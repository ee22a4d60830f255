import { absolute } from '~/browser/page';
import { STAND_IN } from '~/lib/text/vocabularies/names';
import { connectTokenizer } from '~/workers';

/** Counts the tokens of prompts by a vocabulary of a real model, from the press on that loads it. */
export class ExactPrompt {
  private readonly worker = connectTokenizer();
  private counted: { text: string; tokens: number } | undefined;
  /** True once a prompt has been counted, or is being counted. */
  isOn = false;

  /** @param file address of the vocabulary */
  constructor(private readonly file: string) {}

  stop(): void {
    this.worker.stop();
  }

  /** The tokens of a prompt, once it has been counted. */
  tokensOf(text: string): number | undefined {
    return this.counted?.text === text ? this.counted.tokens : undefined;
  }

  /** Counts a prompt. @throws Problem or RemoteError if the vocabulary does not arrive; the next press tries again */
  async count(text: string): Promise<void> {
    this.isOn = true;
    const vocabulary = { name: STAND_IN, address: absolute(this.file) };
    try {
      const { tokens } = await this.worker.countOwn({ vocabulary, text });
      this.counted = { text, tokens };
    } catch (error) {
      this.isOn = false;
      throw error;
    }
  }
}
