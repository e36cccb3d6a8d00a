import type { Browser, Page } from 'puppeteer';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { withDeadline } from './deadline.ts';
import { findBrowser } from './find-browser.ts';

/** A browser that is starting or running; it lends pages until it is closed. */
export interface Printer {
  /** Lends one fresh page for a piece of work that `step` names, and closes the page whatever happens. */
  readonly withPage: <Result>(step: string, work: (page: Page) => Promise<Result>) => Promise<Result>;
  /** Ends the browser at once, without asking it: whatever waits for it fails. */
  readonly kill: () => void;
  /** Ends the browser; safe to call more than once. */
  readonly close: () => Promise<void>;
}

const START_SECONDS = 30;
// Far beyond the longest deck; a page that hangs ignores every other time-out, so the browser is killed.
const WORK_SECONDS = 120;

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
 * found. A failure shows where the first page is asked for, as a `Stop`.
 */
export function startBrowser(named: string | undefined): Printer {
  const started = start(named);
  // The failure is reported by the first use; until then it must not count as unhandled.
  started.catch(() => undefined);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    const browser = await started.catch(() => undefined);
    if (browser !== undefined) await end(browser, isRemote(named));
  };
  const withPage = async <Result>(step: string, work: (page: Page) => Promise<Result>): Promise<Result> => {
    const browser = await started;
    const page = lend(browser, work);
    return await withDeadline(page, WORK_SECONDS, async () => {
      kill(browser);
      return new Stop([diagnose('print/timeout', { step: capitalised(step), seconds: WORK_SECONDS })]);
    }).catch((error: unknown) => {
      if (error instanceof Stop || browser.connected) throw error;
      throw new Stop([diagnose('print/browser-lost', { step })], { cause: error });
    });
  };
  return { withPage, close, kill: () => void started.then(kill, () => undefined) };
}

async function start(named: string | undefined): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer');
  try {
    if (named !== undefined && isRemote(named)) {
      return await puppeteer.connect({ browserWSEndpoint: named, protocolTimeout: WORK_SECONDS * 1000 });
    }
    const program = await findBrowser(named);
    const environment = program.libraries === undefined ? {} : { LD_LIBRARY_PATH: program.libraries };
    return await puppeteer.launch({
      executablePath: program.path,
      headless: 'shell',
      pipe: true,
      args: [...ARGUMENTS, ...sandboxArguments()],
      // biome-ignore lint/style/noProcessEnv: a browser's process inherits the environment, as any program's does.
      env: { ...process.env, ...environment },
      timeout: START_SECONDS * 1000,
      protocolTimeout: WORK_SECONDS * 1000,
      // Signals end the build as a whole, which then ends the browser.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop([startFault(named, error)], { cause: error });
  }
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
    const allowed = /^(?:data|about):/.test(request.url());
    const answered = allowed ? request.continue() : request.abort('blockedbyclient');
    // A page that is closing can't answer any more, and need not.
    answered.catch(() => undefined);
  });
}

async function end(browser: Browser, remote: boolean): Promise<void> {
  if (remote) {
    await browser.disconnect();
    return;
  }
  const closing = browser.close();
  await withDeadline(closing, 5, async () => {
    kill(browser);
    return new Error('The browser did not close.');
  }).catch(() => kill(browser));
}

function kill(browser: Browser): void {
  browser.process()?.kill('SIGKILL');
}

function startFault(named: string | undefined, error: unknown): Diagnostic {
  const reason = (error instanceof Error ? error.message : String(error)).trim().split('\n').slice(0, 3).join(' ');
  return diagnose('print/browser-start', { browser: named ?? 'the one that was found', reason });
}

function capitalised(step: string): string {
  return step.charAt(0).toUpperCase() + step.slice(1);
}
