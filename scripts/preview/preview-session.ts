import { createMemory, type Memory } from '../build/memory.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { errorsFirst } from '../diagnostics/report.ts';
import type { Host } from '../host/host.ts';
import { summitsOf } from '../load/summits-of.ts';
import type { Genre } from '../outline/genre.ts';
import type { Pack } from '../outline/pack.ts';
import { type Checker, type CheckResult, createChecker } from './checker.ts';
import { type LaidOut, NOT_LAID_OUT } from './laid-out.ts';
import { type OverlayError, overlayError } from './overlay-error.ts';
import { createPageShelf, type PageShelf, type PageVersion, type PreviewPage } from './page-shelf.ts';
import type { PreviewRequest } from './preview-arguments.ts';
import { createSlideRenderer } from './render-changed-slides.ts';
import { type PageRequest, type RenderTools, renderPages } from './render-pages.ts';
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
// The watcher is silent of what follows a change within 50 ms.
const WATCHER_SLEEPS_MS = 75;
// The checks take the machine for seconds: who is typing comes first.
const CHECK_WAITS_MS = 400;
const TEXT = /\.(?:yaml|hbs|css|js|csv|csl|xml|svg)$/;

/** What is wanted: a pack, and how often files changed that are no texts. */
interface Asked extends PageRequest {
  readonly files: number;
}

/** What is shown: the state that the page is sent, and what the next rendering begins with. */
interface Shown {
  state: PreviewState;
  asked: Asked;
  /** The pack that was rendered last; undefined as long as no outline could be read. */
  pack: Pack | undefined;
  laidOut: LaidOut;
}

/** What a session works with. */
interface Working extends SessionTools {
  readonly shown: Shown;
  readonly shelf: PageShelf;
  readonly memory: Memory;
  readonly toSlides: RenderTools['toSlides'];
  readonly checker: Checker;
}

/** Opens a session: the pages of the summit that was asked for are made at once, its checks follow. */
export function openSession(request: PreviewRequest, tools: SessionTools): PreviewSession {
  const { summit, language } = request;
  const checker = createChecker({ root: tools.root, browser: request.browser });
  const [shelf, memory, toSlides] = [createPageShelf(), createMemory(), createSlideRenderer()];
  const asked = { summit, language, files: 0 };
  const shown: Shown = { state: firstState(request), asked, pack: undefined, laidOut: NOT_LAID_OUT };
  const working = { ...tools, shown, shelf, memory, toSlides, checker };
  let checked: Promise<CheckResult | undefined> = Promise.resolve(undefined);
  let look: NodeJS.Timeout | undefined;
  const runner = runLatest(async () => {
    checker.giveUp();
    const { isRendered, sources } = await renderAll(working);
    clearTimeout(look);
    look = setTimeout(async () => (await hasChanged(tools.host, sources)) && runner.ask(), WATCHER_SLEEPS_MS);
    checked = isRendered ? checkAll(working) : Promise.resolve(undefined);
  }, SETTLING_MS);
  runner.ask();
  return {
    state: () => shown.state,
    page: shelf.get,
    pdf: async (genre) => {
      for (;;) {
        await runner.idle();
        const latest = checked;
        const result = await latest;
        // What changed meanwhile is another pack.
        if (latest === checked) return result?.pdfs.get(genre);
      }
    },
    show: (named, inLanguage) => {
      switchTo(working, named, inLanguage);
      runner.ask();
    },
    changed: (path) => {
      if (!TEXT.test(path)) {
        shown.asked = { ...shown.asked, files: shown.asked.files + 1 };
        memory.forget();
      }
      if (isOf(path, shown.asked.summit)) runner.ask();
    },
    close: async () => {
      clearTimeout(look);
      await Promise.all([runner.close(), checker.close()]);
    },
  };
}

function update({ shown, onState }: Working, change: Partial<PreviewState>): void {
  shown.state = { ...shown.state, ...change };
  onState(shown.state);
}

function switchTo(working: Working, summit: string, language: string | undefined): void {
  const { shown, shelf } = working;
  shown.asked = { ...shown.asked, summit, language };
  shown.laidOut = NOT_LAID_OUT;
  shelf.clear();
  update(working, { summit, language: language ?? '', pages: {}, findings: [], error: null, isChecked: false });
}

/** What came of rendering all: whether it is there, and the files it was made from. */
interface Rendered {
  readonly isRendered: boolean;
  readonly sources: ReadonlyMap<string, string>;
}

async function renderAll(working: Working): Promise<Rendered> {
  const { host, shown, memory } = working;
  // A folder may go away while it is listed.
  const summits = await summitsOf(host).catch(() => shown.state.summits);
  if (summits.join() !== shown.state.summits.join()) update(working, { summits });
  const hadError = shown.state.error !== null;
  const { findings, error, sources } = await render(working);
  memory.sweep();
  const isStopped = hasErrors(findings);
  // Until they are checked, the findings of before are the better guess.
  const known = isStopped || hadError ? { findings: errorsFirst(findings) } : {};
  update(working, { ...known, error, isChecked: isStopped });
  return { isRendered: !isStopped, sources };
}

async function render(working: Working) {
  const { host, root, shown, shelf, memory, toSlides } = working;
  const { asked } = shown;
  const isAsked = () => asked.summit === shown.asked.summit && asked.language === shown.asked.language;
  const onPage = (genre: Genre, page: PreviewPage) => {
    if (!isAsked()) return;
    shelf.put(genre, page);
    update(working, { pages: shelf.versions(genre) });
    shown.state = { ...shown.state, pages: shelf.versions() };
  };
  const tools = { host, recall: memory.recall, toSlides, ...shown.laidOut, onPage };
  const { findings, sources, pack, languages } = await renderPages(asked, tools);
  if (isAsked()) {
    shown.pack = pack;
    const [first] = languages;
    const language = pack?.language ?? first;
    if (language !== undefined && language !== '') update(working, { language, languages });
  }
  return { findings, error: overlayError(findings, sources, root) ?? null, sources };
}

// Undefined where it was given up: the outline has changed.
async function checkAll(working: Working): Promise<CheckResult | undefined> {
  const { shown, checker } = working;
  const { asked, pack } = shown;
  if (pack === undefined) return undefined;
  const result = await checker.check({ pack, files: asked.files }, CHECK_WAITS_MS);
  if (result === undefined || asked !== shown.asked) return undefined;
  update(working, { findings: errorsFirst(result.findings), isChecked: true });
  if (!hasErrors(result.findings) && keyOf(result.laidOut) !== keyOf(shown.laidOut)) {
    shown.laidOut = result.laidOut;
    await render(working);
  }
  return result;
}

// Whether a file is another than when it was read; of one that went away the watcher tells.
async function hasChanged(host: Host, sources: ReadonlyMap<string, string>): Promise<boolean> {
  const read = [...sources].map(async ([path, text]) => {
    const now = await host.readText(path).catch(() => undefined);
    return now !== undefined && now.replace(/^\uFEFF/, '') !== text.replace(/^\uFEFF/, '');
  });
  return (await Promise.all(read)).includes(true);
}

// The switch lists all summits: one that comes or goes counts too.
function isOf(path: string, summit: string): boolean {
  return (
    /^templates\/|^content\/(?:[^/]+\/summit\.yaml$|shared\/references\.)/.test(path) ||
    path.startsWith(`content/${summit}/`)
  );
}

function firstState({ summit, language = '' }: PreviewRequest): PreviewState {
  return { summit, summits: [summit], language, languages: [], pages: {}, findings: [], isChecked: false, error: null };
}

function keyOf({ paged, split = new Map() }: LaidOut): string {
  return JSON.stringify([[...paged.numbers], [...paged.plans], [...split]]);
}
