import { expect } from 'vitest';
import { chatServer, type ChatServer, type Manners } from './chat-server';
import { overlook } from './model-host';
import { page, visitor } from './visitor';

export type Writes = (prompt: string) => string;

export async function answering(writes: Writes, manners: Manners = {}): Promise<ChatServer> {
  const held: ChatServer[] = [];
  const asked = {
    ...manners,
    // read when an answer begins; what was asked came a moment before
    get pieces() {
      const { messages = [] } = held[0]!.came.at(-1)!.body as { messages?: { content: string }[] };
      const text = writes(messages.at(-1)?.content ?? '');
      return text.split(/(?<=\s|[，。])/u).map((piece) => [piece, 0.9] as const);
    },
  };
  const server = await chatServer(asked);
  held.push(server);
  return server;
}

export const forgiveLocal = () =>
  overlook(visitor.faults, /request to http:\/\/127\./, /Failed to load|CORS/);

export async function chooseServer({ url }: ChatServer): Promise<void> {
  forgiveLocal();
  const panel = page.locator('[data-lm-panel]');
  await panel.scrollIntoViewIfNeeded();
  await panel.locator('[data-lm-source][value=server]').dispatchEvent('click');
  await panel.locator('[name=endpoint]').fill(url);
  await panel.locator('[data-list-models]').click();
  await expect(panel).toHaveAttribute('data-lm-panel', 'ready');
}
