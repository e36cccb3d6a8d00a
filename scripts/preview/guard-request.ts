import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Refuses a request that no page of this server made: with 403 where its `Host` is another (a web page whose name was
 * pointed at this machine) or it comes from another site, with 405 where its method could change something. Gives
 * whether the request may go on.
 */
export function guardRequest(request: IncomingMessage, response: ServerResponse, port: number): boolean {
  const { host } = request.headers;
  if (!isOwnHost(host, port)) return refuse(response, 403, 'This server answers to 127.0.0.1 and localhost only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET is answered.');
  if (isForeign(request)) return refuse(response, 403, 'This server answers to its own pages only.');
  return true;
}

/** Whether a `Host` header names this server, by 127.0.0.1 or localhost and its port. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

// Browsers state the site that a request comes from. An address that somebody types, or a link from elsewhere, may open
// the first page.
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
