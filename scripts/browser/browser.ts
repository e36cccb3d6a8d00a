import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import { patience } from '../host/patience.ts';
import { checkVersion } from './check-version.ts';
import { withDeadline } from './deadline.ts';
import type { BrowserProgram } from './embedded-browser.ts';
import { endBrowser, killBrowser, type RunningBrowser } from './end-browser.ts';
import { findBrowser } from './find-browser.ts';
import { lendPage, type PageWork, saysClosed } from './lend-page.ts';
import { makeProfile, removeAbandonedProfiles, removeProfile } from './profile-folder.ts';
import { isRemote } from './remote/is-remote.ts';
import { WIDE_BOUNDS, type WorkBounds } from './work-bounds.ts';

/** A browser that is starting or running. It opens pages until it is closed. */
export interface Printer {
  /**
   * Lends a new page for one piece of work and closes it afterwards, also after an error. `step` names the work in
   * findings. Throws `Stop` where the browser can't start, ends, or takes more than `bounds`.
   */
  readonly withPage: <Result>(
    step: string,
    work: (page: Page) => Promise<Result>,
    bounds?: WorkBounds,
  ) => Promise<Result>;
  /** The browser's name and version. */
  readonly version: () => Promise<string>;
  /** What is to be told of browsers that failed and were dropped while others went on; left out by a single browser. */
  readonly dropped?: () => readonly Diagnostic[];
  /** Ends the browser's process at once. All work that waits for the browser fails. */
  readonly kill: () => void;
  /** Ends the browser. It may be called more than once. */
  readonly close: () => Promise<void>;
}

// A browser starts within half a second. Where other programs want the processors, it has so many times as long.
const START_SECONDS = 10;

// The browser can reach no network: no name can be resolved, and every connection, also to this computer, goes to a
// proxy that does not exist.
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
 * Starts a browser in the background: the one at a path or a `ws://` address, or else the first one found. It must
 * answer within `startSeconds` seconds. If the start fails, the first `withPage` throws a `Stop`. If the browser ends
 * during some work, the work is done once more in a new browser.
 */
export function startBrowser(named: string | undefined, startSeconds = Math.ceil(START_SECONDS * patience())): Printer {
  const ending = new AbortController();
  const wanted = { named, startSeconds, signal: ending.signal };
  let running = startQuietly(wanted);
  let ended = false;
  let works = 0;
  const lend = async <Result>(
    browser: Promise<RunningBrowser>,
    asked: Pick<PageWork<Result>, 'step' | 'work' | 'bounds'>,
  ) => await lendPage((await browser).browser, { ...asked, answerSeconds: 2 * startSeconds, works: () => works });
  const withPage: Printer['withPage'] = async (step, work, bounds = WIDE_BOUNDS) => {
    const lender = running;
    works += 1;
    try {
      return await lend(lender, { step, work, bounds });
    } catch (error) {
      if (ended || !isLost(error)) throw error;
      // All work that loses the same browser shares one new browser, and is tried once more.
      if (running === lender) running = startQuietly(wanted, lender);
      return await lend(running, { step, work, bounds });
    } finally {
      works -= 1;
    }
  };
  return {
    withPage,
    version: async () => (await running).version,
    kill: () => {
      ended = true;
      ending.abort();
      void running.then(({ browser }) => killBrowser(browser), ignore);
    },
    close: async () => {
      ended = true;
      await running.then(endBrowser, ignore);
    },
  };
}

// The first use of the browser reports a failed start. Until then it must not count as an unhandled rejection.
function startQuietly(wanted: Wanted, lost?: Promise<RunningBrowser>): Promise<RunningBrowser> {
  const started =
    lost === undefined ? start(wanted) : lost.then(endBrowser, ignore).then(async () => await start(wanted));
  started.catch(ignore);
  return started;
}

function isLost(error: unknown): boolean {
  return error instanceof Stop && error.findings.some(({ code }) => code === 'print/browser-lost');
}

/** The browser to start, the most time that it may take in seconds, and the signal that cancels the start. */
interface Wanted {
  readonly named: string | undefined;
  readonly startSeconds: number;
  readonly signal: AbortSignal;
}

async function start(wanted: Wanted): Promise<RunningBrowser> {
  try {
    return isRemote(wanted.named) ? await connect(wanted.named, wanted) : await launchTwice(wanted);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop([startFault(wanted.named, messageOf(error))], { cause: error });
  }
}

async function connect(address: string, wanted: Wanted): Promise<RunningBrowser> {
  const { default: puppeteer } = await import('puppeteer-core');
  const connecting = puppeteer.connect({
    browserWSEndpoint: address,
    protocolTimeout: WIDE_BOUNDS.seconds * 1000,
    // Without it a socket that never answers would keep the program from ending.
    wsOptions: { handshakeTimeout: wanted.startSeconds * 1000 + 500 },
  });
  try {
    const running = await answered(withVersion(connecting, undefined), wanted, ignore);
    // A look takes many answers, each of which may be on its way for long.
    const looking = { ...wanted, startSeconds: 2 * wanted.startSeconds };
    return await answered(looked(running, address), looking, ignore);
  } catch (error) {
    void connecting.then(killBrowser, ignore);
    throw error;
  }
}

// Our own browser is started with the right options.
async function looked(running: RunningBrowser, address: string): Promise<RunningBrowser> {
  const { checkHinting } = await import('./remote/check-hinting.ts');
  await checkHinting(running.browser, address);
  return running;
}

// What ends a browser while it starts, as the system does where memory is short, may be over a moment later.
async function launchTwice(wanted: Wanted): Promise<RunningBrowser> {
  try {
    return await launch(wanted);
  } catch (error) {
    if (wanted.signal.aborted || !hasEnded(error)) throw error;
    return await launch(wanted);
  }
}

async function launch(wanted: Wanted): Promise<RunningBrowser> {
  const { default: puppeteer } = await import('puppeteer-core');
  const program = await findBrowser(wanted.named);
  void removeAbandonedProfiles();
  const profile = await makeProfile();
  const late = new AbortController();
  const signal = AbortSignal.any([wanted.signal, late.signal]);
  const launching = puppeteer.launch({ ...launchOptions(program, profile), signal });
  try {
    return await answered(withVersion(launching, profile), wanted, () => late.abort());
  } catch (error) {
    late.abort();
    await removeProfile(profile);
    throw error;
  }
}

// Puppeteer waits for minutes, or without end, for a program that runs but never answers.
async function answered(
  starting: Promise<RunningBrowser>,
  wanted: Wanted,
  onTimeout: () => void,
): Promise<RunningBrowser> {
  const { named, startSeconds, signal } = wanted;
  const aborted = new Promise<never>((_, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(new Error('it was ended.')), { once: true });
  });
  return await withDeadline(Promise.race([starting, aborted]), startSeconds, async () => {
    onTimeout();
    return new Stop([startFault(named, `it did not answer within ${startSeconds} s.`)]);
  });
}

async function withVersion(starting: Promise<Browser>, profile: string | undefined): Promise<RunningBrowser> {
  const browser = await starting;
  const version = await browser.version();
  const faults = checkVersion(version);
  if (faults.length > 0) throw new Stop(faults);
  return { browser, profile, version };
}

function launchOptions(program: BrowserProgram, profile: string): LaunchOptions {
  return {
    executablePath: program.path,
    headless: 'shell',
    pipe: true,
    // If a browser ends during its start, Puppeteer would wait half a minute for its first page, which is not used.
    waitForInitialPage: false,
    userDataDir: profile,
    args: [...ARGUMENTS, ...sandboxArguments()],
    // biome-ignore lint/style/noProcessEnv: a browser's process inherits the environment, as any program's does.
    env: { ...process.env, ...program.environment, ...temporaryFolder(program, profile) },
    protocolTimeout: WIDE_BOUNDS.seconds * 1000,
    // A signal ends the whole build, which then ends the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}

// Temporary files of a killed browser are in its profile and are deleted with it. A full Chrome also opens a socket
// there. The socket's path is 47 characters longer than the folder's, and may have 104 characters (macOS) or 108
// (Linux).
function temporaryFolder({ opensSocket }: BrowserProgram, profile: string): { TMPDIR?: string } {
  return opensSocket && profile.length + 47 >= 104 ? {} : { TMPDIR: profile };
}

// Chromium refuses to run its sandbox as root. For all other users the sandbox is on.
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function ignore(): void {
  // Errors of a browser that was ended on purpose are not reported.
}

function startFault(named: string | undefined, reason: string): Diagnostic {
  return diagnose('print/browser-start', { browser: named ?? 'the one that was found', reason });
}

function hasEnded(error: unknown): boolean {
  return error instanceof Error && saysClosed(error.message);
}

// A failed socket gives an event instead of an error, and its message may be empty.
function messageOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  if (saysClosed(message)) return 'it ended before it answered.';
  const first = message.trim().split('\n').slice(0, 3).join(' ');
  return first === '' ? 'it does not answer.' : first;
}
