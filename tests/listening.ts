import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine, at any port that is free. */
export async function listening(
  answers: RequestListener,
): Promise<{ server: Server; url: string }> {
  const server = createServer(answers);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
