import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Refuses a request that does not come from a page of this server: with 400 where its address can't be read; with 403
 * where its `Host` is another (a web page whose name points at this machine) or it comes from another site; with 405
 * where its method could change something. Gives whether the request may continue.
 */
export function guardRequest(request: IncomingMessage, response: ServerResponse, port: number): boolean {
  if (!isReadable(request.url)) return refuse(response, 400, 'This address can’t be read.');
  if (!isOwnHost(request.headers.host, port))
    return refuse(response, 403, 'This server answers to 127.0.0.1 and localhost only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET is answered.');
  if (isForeign(request, port)) return refuse(response, 403, 'This server answers to its own pages only.');
  return true;
}

// The host must be one of the server's own names, with its port.
function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Whether a request for a socket comes from a page of this server, and its address can be read. */
export function mayUpgrade({ headers, url }: IncomingMessage, port: number): boolean {
  const { origin, host } = headers;
  return isReadable(url) && isOwnHost(host, port) && (origin === undefined || isOwnOrigin(origin, port));
}

const LONGEST_ADDRESS = 8192;

// Later handlers parse the address in their own ways, and an address that they can't parse would end the server.
function isReadable(url: string | undefined): boolean {
  if (url === undefined || !url.startsWith('/') || url.length > LONGEST_ADDRESS) return false;
  try {
    decodeURI(url);
    return [`http://localhost${url}`, new URL(url, 'http://localhost').href].every((address) => URL.canParse(address));
  } catch {
    return false;
  }
}

function isOwnOrigin(origin: string, port: number): boolean {
  return origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`;
}

// Browsers name the source of a request, older ones only by its origin. An address that a user types or follows leads
// to the first page.
function isForeign({ headers, url }: IncomingMessage, port: number): boolean {
  if (headers.origin !== undefined && !isOwnOrigin(headers.origin, port)) return true;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return url !== '/' || headers['sec-fetch-mode'] !== 'navigate';
}

function refuse(response: ServerResponse, status: number, words: string): false {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${words}\n`);
  return false;
}
