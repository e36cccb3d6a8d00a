import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { isGenre } from '../outline/genre.ts';
import { openedFile } from './opened-file.ts';
import { splitPage } from './page-shelf.ts';
import type { PreviewSession } from './preview-session.ts';

/** An answer to a request: its type, content and status, and the content security policy of a page. */
interface Answer {
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly policy?: string;
  readonly status?: number;
}

const PAGE_FOLDER = join(import.meta.dirname, 'page');
const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

// The files of the preview's own page, by their addresses: no other file is read.
const OWN_FILES: Readonly<Record<string, string>> = {
  '/preview.css': 'text/css; charset=utf-8',
  ...Object.fromEntries(
    ['preview', 'pane', 'pointing', 'morph', 'marks', 'view', 'findings', 'switches'].map((name) => [
      `/${name}.js`,
      SCRIPT,
    ]),
  ),
};

// Vite's client draws its overlay with a style element.
const OWN_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  // Vite's client waits in a worker for a server that has gone.
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// The shown pages bring their styles, fonts and images themselves, and may run no script.
const SHOWN_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

/**
 * Makes the preview as a plugin of Vite. It answers for its own page, the shown pages and the switches, and leaves
 * Vite's client and the opening of an editor to Vite. Any other address is not found, files of the project included.
 */
export function previewPlugin(session: PreviewSession, root: string): Plugin {
  return {
    name: 'communique-preview',
    // The pages are sent by the session; Vite has nothing to update.
    hotUpdate: () => [],
    configureServer: (vite) => {
      vite.middlewares.use((request, response, next) => {
        answer(request, { vite, session, root })
          .then((given) => (given === 'vite' ? next() : send(response, given)))
          .catch(next);
      });
    },
  };
}

interface Answering {
  readonly vite: ViteDevServer;
  readonly session: PreviewSession;
  readonly root: string;
}

async function answer(request: IncomingMessage, { session, root, vite }: Answering): Promise<Answer | 'vite'> {
  const { pathname, searchParams } = new URL(`http://localhost${request.url ?? '/'}`);
  const type = OWN_FILES[pathname];
  if (pathname === '/') {
    return { type: HTML, content: await readFile(join(PAGE_FOLDER, 'index.html')), policy: OWN_POLICY };
  }
  if (pathname === '/vite-client.js')
    return { type: SCRIPT, content: "export { createHotContext } from '/@vite/client';\n" };
  if (type !== undefined) return { type, content: await readFile(join(PAGE_FOLDER, pathname)) };
  if (pathname === '/show') return show(session, searchParams);
  if (pathname === '/__open-in-editor') return await openInEditor(request, searchParams, root);
  if (isOfViteClient(pathname, vite)) return 'vite';
  const [, kind, genre, version, part] = pathname.split('/');
  if (!isGenre(genre)) return NOT_FOUND;
  if (kind === 'pages') return shownPage(session.page(genre, Number(version)), part);
  if (kind === 'places') return placeOf(session.page(genre, Number(version)), Number(part));
  if (kind === 'pdf') return pdfAnswer(await session.pdf(genre));
  return NOT_FOUND;
}

const NOT_FOUND: Answer = { type: TEXT, content: 'There is no such page.\n', status: 404 };

// The modules of Vite's client, at the addresses that Vite gives them.
function isOfViteClient(pathname: string, { config }: ViteDevServer): boolean {
  if (pathname === '/@vite/client' || pathname === '/@vite/env') return true;
  const clients = config.server.fs.allow.map((folder) => `/@fs/${folder}`.replace('/@fs//', '/@fs/'));
  return clients.some((folder) => decodeURI(pathname) === `${folder}/env.mjs`);
}

function shownPage(page: ReturnType<PreviewSession['page']>, part: string | undefined): Answer {
  if (page === undefined) return NOT_FOUND;
  if (part === 'body') return { type: TEXT, content: splitPage(page.html).body };
  return part === undefined ? { type: HTML, content: page.html, policy: SHOWN_POLICY } : NOT_FOUND;
}

function placeOf(page: ReturnType<PreviewSession['page']>, mark: number): Answer {
  const place = page?.places[mark];
  return place === undefined ? NOT_FOUND : { type: 'application/json', content: JSON.stringify(place) };
}

function show(session: PreviewSession, asked: URLSearchParams): Answer {
  const summit = asked.get('summit') ?? '';
  if (!session.state().summits.includes(summit)) return NOT_FOUND;
  session.show(summit, asked.get('language') ?? undefined);
  return { type: TEXT, content: '' };
}

async function openInEditor(request: IncomingMessage, asked: URLSearchParams, root: string): Promise<Answer | 'vite'> {
  const file = await openedFile(root, asked.get('file') ?? '');
  if (file === undefined)
    return { type: TEXT, content: 'That file is none of the outline or its templates.\n', status: 403 };
  request.url = `/__open-in-editor?file=${encodeURIComponent(file)}`;
  return 'vite';
}

function pdfAnswer(pdf: Uint8Array | undefined): Answer {
  if (pdf !== undefined) return { type: 'application/pdf', content: pdf };
  const content = 'No PDF is made of what has faults. The list in the preview names them.\n';
  return { type: TEXT, content, status: 409 };
}

function send(response: ServerResponse, { type, content, policy, status = 200 }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    ...(policy === undefined ? {} : { 'content-security-policy': policy }),
  });
  response.end(content);
}
