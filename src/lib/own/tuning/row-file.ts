import { jsonLines } from '../../export';
import type { TuningExample } from './tokens';

/** Rows as JSON Lines in the form of OpenAI's chats, which the program `tune` and most services read. */
export const asJsonLines = (rows: readonly TuningExample[]): string =>
  jsonLines(
    rows.map(({ messages, reply }) => ({
      messages: [...messages, { role: 'assistant', content: reply }],
    })),
  );
