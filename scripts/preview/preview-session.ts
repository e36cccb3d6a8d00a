import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { Host } from '../host.ts';
import { summitsOf } from '../summits-of.ts';
import { type CheckResult, startChecker } from './checker.ts';
import type { Genre } from './genre.ts';
import { createMemory } from './memory.ts';
import { type OverlayError, overlayError } from './overlay-error.ts';
import { createPageShelf, type PageVersion, type PreviewPage } from './page-shelf.ts';
import type { PreviewRequest } from './preview-arguments.ts';
import { renderPages } from './render-pages.ts';
import { runLatest } from './run-latest.ts';

/** What the page of a preview shows, as it is sent to it. */
export interface PreviewState {
  readonly summit: string;
  readonly summits: readonly string[];
  /** Empty as long as no outline could be read. */
  readonly language: string;
  readonly languages: readonly string[];
  /** The newest version of each page. */
  readonly pages: Readonly<Partial<Record<Genre, PageVersion>>>;
  readonly findings: readonly Diagnostic[];
  /** Whether the findings are those of what is shown. */
  readonly isChecked: boolean;
  /** What forbids to render a page: what is shown stays as it was. */
  readonly error: OverlayError | null;
}

/** One summit that is shown, and made anew whenever its files change. */
export interface PreviewSession {
  readonly state: () => PreviewState;
  /** A page that was shown not long ago. */
  readonly page: (genre: Genre, version: number) => PreviewPage | undefined;
  /** The finished PDF of what is on the disk now; undefined where faults forbid it. */
  readonly pdf: (genre: Genre) => Promise<Uint8Array | undefined>;
  /** Shows another summit, or another language of it. */
  readonly show: (summit: string, language: string | undefined) => void;
  /** Is told that a file of the project changed, came or went, by its path from there. */
  readonly changed: (path: string) => void;
  readonly close: () => Promise<void>;
}

/** What a session needs from outside. */
export interface SessionTools {
  readonly host: Host;
  /** The project's folder. */
  readonly root: string;
  /** Is told whenever the state has changed. */
  readonly onState: (state: PreviewState) => void;
}

// An editor writes a file in more than one step, and often more than one file.
const SETTLING_MS = 8;
const TEXT = /\.(?:yaml|hbs|css|js|csv|csl|xml|svg)$/;
const NOT_CHECKED: CheckResult = { findings: [], pdfs: new Map(), laidOut: { pageNumbers: new Map() } };

/** Opens a session: the pages of the summit that was asked for are made at once, its checks follow. */
export function openSession(request: PreviewRequest, { host, root, onState }: SessionTools): PreviewSession {
  const [shelf, memory] = [createPageShelf(), createMemory()];
  const checker = startChecker({ root, browser: request.browser });
  let asked = { summit: request.summit, language: request.language, files: 0 };
  let checked: Promise<CheckResult | undefined> = Promise.resolve(NOT_CHECKED);
  let laidOut = NOT_CHECKED.laidOut;
  let state = firstState(request);
  const update = (change: Partial<PreviewState>) => {
    state = { ...state, ...change };
    onState(state);
  };
  const check = async (): Promise<CheckResult | undefined> => {
    const now = asked;
    const result = await checker.check(now);
    if (result === undefined || now !== asked) return undefined;
    update({ findings: sortFindings(result.findings), isChecked: true });
    if (!hasErrors(result.findings) && keyOf(result.laidOut) !== keyOf(laidOut)) {
      laidOut = result.laidOut;
      await render(now);
    }
    return result;
  };
  const render = async (now: typeof asked): Promise<boolean> => {
    const onPage = (genre: Genre, page: PreviewPage) => {
      if (now.summit !== asked.summit || now.language !== asked.language) return;
      shelf.put(genre, page);
      update({ pages: shelf.versions() });
    };
    const rendered = await renderPages(now, { host, recall: memory.recall, ...laidOut, onPage });
    const { findings, sources, language, languages } = rendered;
    const isStopped = hasErrors(findings);
    const error = overlayError(findings, sources, root) ?? null;
    const known = language === '' ? {} : { language, languages };
    // Until they are checked, the findings of before are the better guess.
    const shown = isStopped || state.error !== null ? { findings: sortFindings(findings) } : {};
    update({ ...known, ...shown, error, isChecked: isStopped });
    return !isStopped;
  };
  const work = async () => {
    checker.giveUp();
    const summits = await summitsOf(host);
    if (summits.join() !== state.summits.join()) update({ summits });
    const isRendered = await render(asked);
    memory.sweep();
    checked = isRendered ? check() : Promise.resolve(undefined);
  };
  const runner = runLatest(work, SETTLING_MS);
  runner.ask();
  return {
    state: () => state,
    page: shelf.get,
    pdf: async (genre) => {
      for (;;) {
        await runner.idle();
        const latest = checked;
        const result = await latest;
        if (latest === checked) return result?.pdfs.get(genre);
      }
    },
    show: (summit, language) => {
      asked = { ...asked, summit, language };
      shelf.clear();
      laidOut = NOT_CHECKED.laidOut;
      update({ summit, language: language ?? '', pages: {}, findings: [], error: null, isChecked: false });
      runner.ask();
    },
    changed: (path) => {
      if (!TEXT.test(path)) {
        asked = { ...asked, files: asked.files + 1 };
        memory.forget();
      }
      if (isOf(path, asked.summit)) runner.ask();
    },
    close: async () => {
      await Promise.all([runner.close(), checker.close()]);
    },
  };
}

// The switch lists all summits: one that comes or goes counts too.
function isOf(path: string, summit: string): boolean {
  return /^templates\/|^content\/[^/]+\/summit\.yaml$/.test(path) || path.startsWith(`content/${summit}/`);
}

function firstState({ summit, language = '' }: PreviewRequest): PreviewState {
  return { summit, summits: [summit], language, languages: [], pages: {}, findings: [], isChecked: false, error: null };
}

function keyOf({ pageNumbers, split = new Map() }: CheckResult['laidOut']): string {
  return JSON.stringify([[...pageNumbers], [...split]]);
}
