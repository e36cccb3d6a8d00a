import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Answers a request that no page of this server made: 403 where it names another host (a web page whose name
 * was turned to this machine) or comes from another site, 405 where it would change something. Gives whether
 * the request may go on.
 */
export function guardRequest(request: IncomingMessage, response: ServerResponse, port: number): boolean {
  const { host } = request.headers;
  if (!isOwnHost(host, port)) return refuse(response, 403, 'This server answers to 127.0.0.1 and localhost only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET is answered.');
  if (isForeign(request)) return refuse(response, 403, 'This server answers to its own pages only.');
  return true;
}

/** Whether a `Host` header names this server, by one of its own names and its port. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

// Browsers say where a request comes from; an address that somebody types or follows comes to the first page.
function isForeign({ headers, url }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return url !== '/' || headers['sec-fetch-mode'] !== 'navigate';
}

function refuse(response: ServerResponse, status: number, words: string): false {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${words}\n`);
  return false;
}
