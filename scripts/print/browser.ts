import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, HTTPRequest, LaunchOptions, Page } from 'puppeteer';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { withDeadline } from './deadline.ts';
import type { BrowserProgram } from './embedded-browser.ts';
import { findBrowser } from './find-browser.ts';

/** A browser that is starting or running; it lends pages until it is closed. */
export interface Printer {
  /** Lends one fresh page for a piece of work that `step` names, and closes the page whatever happens. */
  readonly withPage: <Result>(step: string, work: (page: Page) => Promise<Result>) => Promise<Result>;
  /** The browser's name and version. */
  readonly version: () => Promise<string>;
  /** Ends the browser at once, without asking it: whatever waits for it fails. */
  readonly kill: () => void;
  /** Ends the browser; safe to call more than once. */
  readonly close: () => Promise<void>;
}

const START_SECONDS = 30;
// Far beyond the longest deck; a page that hangs ignores every other time-out, so the browser is killed.
const WORK_SECONDS = 120;
const CLOSE_SECONDS = 5;

// No way out: names don't resolve, every connection goes to a proxy that is not there, loopback included.
const ARGUMENTS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--disable-gpu',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--generate-pdf-document-outline',
];

/**
 * Starts a browser in the background: the one named by a path or a `ws://` address, or the first one
 * found. A failure shows where the first page is asked for, as a `Stop`. Work whose browser ends is done
 * once more in a fresh one.
 */
export function startBrowser(named: string | undefined): Printer {
  let running = startQuietly(named);
  let ended = false;
  const withPage: Printer['withPage'] = async (step, work) => {
    const lender = running;
    try {
      return await lendPage((await lender).browser, step, work);
    } catch (error) {
      if (ended || !isLost(error)) throw error;
      // All that was lost with one browser goes on in the same fresh one, once.
      if (running === lender) running = startQuietly(named, lender);
      return await lendPage((await running).browser, step, work);
    }
  };
  return {
    withPage,
    version: async () => await (await running).browser.version(),
    kill: () => {
      ended = true;
      void running.then(({ browser }) => kill(browser), ignore);
    },
    close: async () => {
      ended = true;
      await running.then(end, ignore);
    },
  };
}

// A failure is reported by the first use; until then it must not count as unhandled.
function startQuietly(named: string | undefined, lost?: Promise<RunningBrowser>): Promise<RunningBrowser> {
  const started = lost === undefined ? start(named) : lost.then(end, ignore).then(async () => await start(named));
  started.catch(ignore);
  return started;
}

function isLost(error: unknown): boolean {
  return error instanceof Stop && error.findings.some(({ code }) => code === 'print/browser-lost');
}

/** A browser that runs, and the folder of its profile where it is our own. */
interface RunningBrowser {
  readonly browser: Browser;
  readonly profile: string | undefined;
}

async function lendPage<Result>(
  browser: Browser,
  step: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  return await withDeadline(lend(browser, work), WORK_SECONDS, async () => {
    kill(browser);
    return new Stop([diagnose('print/timeout', { step: capitalised(step), seconds: WORK_SECONDS })]);
  }).catch((error: unknown) => {
    if (error instanceof Stop || browser.connected) throw error;
    throw new Stop([diagnose('print/browser-lost', { step })], { cause: error });
  });
}

async function start(named: string | undefined): Promise<RunningBrowser> {
  const { default: puppeteer } = await import('puppeteer');
  let profile: string | undefined;
  try {
    if (named !== undefined && isRemote(named)) {
      const browser = await puppeteer.connect({ browserWSEndpoint: named, protocolTimeout: WORK_SECONDS * 1000 });
      return { browser, profile };
    }
    const program = await findBrowser(named);
    profile = await mkdtemp(join(tmpdir(), 'communique-profile-'));
    return { browser: await puppeteer.launch(launchOptions(program, profile)), profile };
  } catch (error) {
    await removeProfile(profile);
    if (error instanceof Stop) throw error;
    throw new Stop([startFault(named, error)], { cause: error });
  }
}

function launchOptions(program: BrowserProgram, profile: string): LaunchOptions {
  return {
    executablePath: program.path,
    headless: 'shell',
    pipe: true,
    userDataDir: profile,
    args: [...ARGUMENTS, ...sandboxArguments()],
    // biome-ignore lint/style/noProcessEnv: a browser's process inherits the environment, as any program's does.
    env: { ...process.env, ...program.environment },
    timeout: START_SECONDS * 1000,
    protocolTimeout: WORK_SECONDS * 1000,
    // Signals end the build as a whole, which then ends the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

// Chromium refuses its sandbox to root; everywhere else the sandbox stays.
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--no-zygote'] : [];
}

function isRemote(named: string | undefined): boolean {
  return named !== undefined && /^wss?:\/\//.test(named);
}

async function lend<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await refuseRequests(page);
    return await work(page);
  } finally {
    await page.close().catch(() => undefined);
  }
}

async function refuseRequests(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A page that is closing can't answer any more, and need not.
    answer(request).catch(ignore);
  });
}

async function answer(request: HTTPRequest): Promise<void> {
  if (/^(?:data|about):/.test(request.url())) return await request.continue();
  // A refused way to another page would leave an error page in its place; no content leaves the page as it is.
  if (request.isNavigationRequest()) return await request.respond({ status: 204 });
  return await request.abort('blockedbyclient');
}

async function end({ browser, profile }: RunningBrowser): Promise<void> {
  if (browser.process() === null) {
    await browser.disconnect();
    return;
  }
  await withDeadline(browser.close(), CLOSE_SECONDS, async () => new Error('The browser did not close.')).catch(ignore);
  kill(browser);
  await removeProfile(profile);
}

// The whole group: Puppeteer starts the browser as the leader of its own, except on Windows. A remote one
// is others' too: it is let go of.
function kill(browser: Browser): void {
  const running = browser.process();
  if (running === null) void browser.disconnect().catch(ignore);
  if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? running.pid : -running.pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}

// A process of the browser that is still ending may write once more: try again for a while.
async function removeProfile(profile: string | undefined): Promise<void> {
  if (profile === undefined) return;
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(ignore);
}

function ignore(): void {
  // What a browser that was ended still says is not wanted any more.
}

function startFault(named: string | undefined, error: unknown): Diagnostic {
  const reason = messageOf(error).trim().split('\n').slice(0, 3).join(' ');
  return diagnose('print/browser-start', { browser: named ?? 'the one that was found', reason });
}

// A socket that fails throws an event, whose message may be empty.
function messageOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  return message === '' ? 'it does not answer.' : message;
}

function capitalised(step: string): string {
  return step.charAt(0).toUpperCase() + step.slice(1);
}
