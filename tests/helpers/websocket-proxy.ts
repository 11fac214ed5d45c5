import { createServer } from 'node:http';
import { connect } from 'node:net';
import { createWebSocketStream, WebSocketServer } from 'ws';

interface WebSocketProxy {
  url: string;
  close(): Promise<void>;
}

/** What Neon runs in front of its databases: a WebSocket on one side, `?address=host:port` on the other. */
export async function startWebSocketProxy(): Promise<WebSocketProxy> {
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  server.on('connection', (client, request) => {
    const address = new URL(request.url ?? '/', 'ws://proxy').searchParams.get('address') ?? '';
    const [host, port] = address.split(':');
    const tcp = connect(Number(port), host);
    const stream = createWebSocketStream(client);
    stream.on('error', () => tcp.destroy());
    tcp.on('error', () => client.terminate());
    stream.pipe(tcp).pipe(stream);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  return {
    url: `ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`,
    close: async () => {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
