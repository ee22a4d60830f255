/** What is put into the prompt: the right fact, twenty facts with it, all of them, or what a search found. */
export const SENT = ['fact', 'paste-20', 'paste-all', 'minilm-4'] as const;
export type Sent = (typeof SENT)[number];
