import type { ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { listening } from '../listening';
import { type Llama, openLlama } from '../llama';

/** @returns its address; it ends with the running test */
export async function llamaServer(file: string): Promise<string> {
  const llama = await openLlama(file);
  const { server, url } = await listening(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    if (request.url === '/v1/models') return response.end('{"data":[{"id":"llama"}]}');
    let body = '';
    for await (const part of request) body += String(part);
    return write(llama, JSON.parse(body) as Asked, response);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await llama.release();
  });
  return url;
}

interface Asked {
  messages: object[];
  max_tokens: number;
  temperature: number;
}

async function write(llama: Llama, asked: Asked, response: ServerResponse): Promise<void> {
  const { messages, max_tokens: most, temperature } = asked;
  const send = (data: object) => response.write(`data: ${JSON.stringify(data)}\n\n`);
  const choice = (text: string, reason: string | null) => ({
    choices: [{ index: 0, delta: { content: text }, text, finish_reason: reason }],
  });
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.on('close', () => llama.stopCompletion());
  const { stopped_limit: isCut, tokens_evaluated: read } = await llama.completion(
    { messages, jinja: true, n_predict: most, temperature },
    ({ token }) => send(choice(token, null)),
  );
  send(choice('', isCut ? 'length' : 'stop'));
  send({ choices: [], usage: { prompt_tokens: read } });
  response.end('data: [DONE]\n\n');
}
