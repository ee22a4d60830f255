export interface WriterAbout {
  /** `tab` runs in this tab, `server` on a server on the reader's own machine. */
  at: 'tab' | 'server';
  name: string;
  id: string;
  /** For a server: the base URL of its calls, such as `http://localhost:11434/v1`. */
  base?: string;
  parameters?: number;
  /** Most tokens it reads, prompt and answer together, if known. */
  context?: number;
}
