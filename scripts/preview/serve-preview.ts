import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import { createServer as createVite, type ViteDevServer } from 'vite';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { errorCode } from '../host/system-reason.ts';
import { guardRequest, mayUpgrade } from './guard-request.ts';
import type { PreviewRequest } from './preview-arguments.ts';
import { previewPlugin } from './preview-plugin.ts';
import { openSession, type PreviewSession, type PreviewState } from './preview-session.ts';

/** A running preview. */
export interface PreviewServer {
  readonly address: string;
  readonly state: () => PreviewState;
  readonly close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const PORTS_TO_TRY = 20;

/**
 * Serves the preview of a summit at a port of 127.0.0.1 until it is closed. `root` is the project's folder. Throws
 * `Stop` where no port is free.
 */
export async function servePreview(host: Host, request: PreviewRequest, root: string): Promise<PreviewServer> {
  const server = createServer();
  const port = await listen(server, request.port);
  let vite: ViteDevServer | undefined;
  let sent: PreviewState['error'] = null;
  const send = (state: PreviewState) => {
    vite?.ws.send('communique:state', state);
    if (state.error !== null && state.error !== sent) vite?.ws.send({ type: 'error', err: state.error });
    sent = state.error;
  };
  const session = openSession(request, { host, root, onState: send });
  try {
    vite = await startVite(server, session, { root, port });
  } catch (error) {
    await session.close();
    server.close();
    throw error;
  }
  const { middlewares } = vite;
  server.on('request', (asked, answer) => {
    if (guardRequest(asked, answer, port)) middlewares(asked, answer);
  });
  watchFiles(vite, root, session);
  return {
    address: `http://${LOOPBACK}:${port}/`,
    state: session.state,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await Promise.all([vite?.close(), session.close()]);
    },
  };
}

async function startVite(
  server: Server,
  session: PreviewSession,
  { root, port }: { readonly root: string; readonly port: number },
): Promise<ViteDevServer> {
  // This runs before Vite's own listener, which would also read the address: a refused request gets no socket.
  server.on('upgrade', (asked, socket) => {
    if (mayUpgrade(asked, port)) return;
    socket.destroy();
    asked.url = '/refused';
  });
  const vite = await createVite({
    // No configuration file is searched for, because code in a folder must not be run.
    configFile: false,
    css: { postcss: { plugins: [] } },
    envDir: false,
    root: join(import.meta.dirname, 'page'),
    cacheDir: join(root, 'node_modules/.cache/vite'),
    appType: 'custom',
    publicDir: false,
    logLevel: 'error',
    clearScreen: false,
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [previewPlugin(session, root)],
    server: {
      middlewareMode: true,
      ws: { server },
      host: LOOPBACK,
      port,
      cors: false,
      allowedHosts: [],
      forwardConsole: false,
      fs: { strict: true, allow: [] },
      watch: { followSymlinks: false },
    },
  });
  vite.ws.on('communique:hello', (_, client) => {
    const state = session.state();
    client.send('communique:state', state);
    if (state.error !== null) client.send({ type: 'error', err: state.error });
  });
  return vite;
}

function watchFiles(vite: ViteDevServer, root: string, session: PreviewSession): void {
  vite.watcher.add([join(root, 'content'), join(root, 'templates')]);
  vite.watcher.on('all', (event, path) => {
    if (event === 'addDir') return;
    const tell = () => session.changed(relative(root, path).split(sep).join('/'));
    // A file is empty for a moment while it is written: rendered then, the empty page would replace the last good one.
    if (event === 'change') void untilWritten(path).then(tell);
    else tell();
  });
}

// A file that is emptied on purpose is shown after this time.
const SAVING_MS = 2000;
const LOOK_MS = 25;

// The size that the watcher gives is sometimes out of date.
async function untilWritten(path: string): Promise<void> {
  for (let waited = 0; waited < SAVING_MS && (await isEmpty(path)); waited += LOOK_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function isEmpty(path: string): Promise<boolean> {
  return await stat(path).then(
    ({ size }) => size === 0,
    () => false,
  );
}

// Another preview may use the port, so the next ones are tried. Port 0 lets the system choose one that is free.
async function listen(server: Server, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(65535, first + PORTS_TO_TRY - 1);
  for (let port = first; port <= last; port += 1) {
    try {
      return await listenAt(server, port);
    } catch (error) {
      if (errorCode(error) !== 'EADDRINUSE') throw error;
    }
  }
  throw new Stop([diagnose('usage/ports-taken', { first, last })]);
}

async function listenAt(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}
