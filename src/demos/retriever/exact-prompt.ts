import { absolute } from '~/browser/page';
import { connectTokenizer } from '~/workers';

/** The vocabulary by which prompts are counted, since no model is named here. */
const VOCABULARY = 'o200k';

/** Counts the tokens of prompts by a vocabulary of a real model, from the press on that loads it. */
export class ExactPrompt {
  private worker: ReturnType<typeof connectTokenizer> | undefined;
  private counted: { text: string; tokens: number } | undefined;

  /** @param file address of the vocabulary */
  constructor(private readonly file: string) {}

  get isOn(): boolean {
    return this.worker !== undefined;
  }

  /** The tokens of a prompt, once it has been counted. */
  tokensOf(text: string): number | undefined {
    return this.counted?.text === text ? this.counted.tokens : undefined;
  }

  /** Counts a prompt. @throws Problem or RemoteError if the vocabulary does not arrive; the next press tries again */
  async count(text: string): Promise<void> {
    this.worker ??= connectTokenizer();
    const vocabulary = { name: VOCABULARY, address: absolute(this.file) } as const;
    try {
      const { tokens } = await this.worker.countOwn({ vocabulary, text });
      this.counted = { text, tokens };
    } catch (error) {
      this.worker = undefined;
      throw error;
    }
  }
}
