/** What is known of a model that writes. */
export interface WriterAbout {
  /** In this tab, or at a server on the reader's own machine. */
  at: 'tab' | 'server';
  /** As the page calls it. */
  name: string;
  /** As its host or its server calls it. */
  id: string;
  /** Of a server: what the name of a call is added to, as in `http://localhost:11434/v1`. */
  base?: string;
  /** Its numbers, where they are known. */
  parameters?: number;
  /** Tokens it reads at most, prompt and answer together, where that is known. */
  context?: number;
  /** Whether it tells how likely it held each token. */
  chances: boolean;
  /** It knows the words of the toy's world alone: what else a prompt says is unknown to it. */
  tiny: boolean;
}
