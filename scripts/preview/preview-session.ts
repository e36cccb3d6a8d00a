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

/** The state that the page of a preview shows, as it is sent to the page. */
export interface PreviewState {
  readonly summit: string;
  readonly summits: readonly string[];
  /** Empty until an outline has been read. */
  readonly language: string;
  readonly languages: readonly string[];
  /** The newest version of each page. */
  readonly pages: Readonly<Partial<Record<Genre, PageVersion>>>;
  readonly findings: readonly Diagnostic[];
  /** Whether the findings are about the pages that are shown now. */
  readonly isChecked: boolean;
  /** The errors that keep a page from being rendered: the last good page stays. Null where there are no errors. */
  readonly error: OverlayError | null;
}

/** A session that shows one summit and renders it again whenever its files change. */
export interface PreviewSession {
  readonly state: () => PreviewState;
  /** A page that was shown recently; undefined for older versions. */
  readonly page: (genre: Genre, version: number) => PreviewPage | undefined;
  /** The finished PDF of the files as they are now; undefined where errors keep it from being made. */
  readonly pdf: (genre: Genre) => Promise<Uint8Array | undefined>;
  /** Shows another summit, or another of its languages. */
  readonly show: (summit: string, language: string | undefined) => void;
  /**
   * To be called when a file of the project has changed, come or gone, with its path relative to the project's folder.
   */
  readonly changed: (path: string) => void;
  readonly close: () => Promise<void>;
}

/** What a session needs from the server. */
export interface SessionTools {
  readonly host: Host;
  /** The project's folder. */
  readonly root: string;
  /** Called with the state whenever it has changed. */
  readonly onState: (state: PreviewState) => void;
}

// An editor writes a file in several steps, and often several files.
const SETTLING_MS = 8;
// The watcher does not report a second change within 50 ms of the first.
const WATCHER_SLEEPS_MS = 75;
// The checks keep the machine busy for seconds: the person who is typing comes first.
const CHECK_WAITS_MS = 400;
const TEXT = /\.(?:yaml|hbs|css|js|csv|csl|xml|svg)$/;

/** The pack to show, and the number of changes so far of files that are not texts. */
interface Asked extends PageRequest {
  readonly files: number;
}

/** The state that was sent to the page, and the facts that the next rendering begins with. */
interface Shown {
  state: PreviewState;
  asked: Asked;
  /** The pack that was rendered last; undefined until an outline has been read. */
  pack: Pack | undefined;
  laidOut: LaidOut;
  /** The texts that the shown pages were made from, by path, and the files that the watcher has reported since. */
  sources: ReadonlyMap<string, string>;
  readonly reported: Set<string>;
}

/** The parts that a session works with. */
interface Working extends SessionTools {
  readonly shown: Shown;
  readonly shelf: PageShelf;
  readonly memory: Memory;
  readonly toSlides: RenderTools['toSlides'];
  readonly checker: Checker;
}

/** Opens a session: renders the pages of the requested summit at once, then checks them. */
export function openSession(request: PreviewRequest, tools: SessionTools): PreviewSession {
  const { summit, language } = request;
  const checker = createChecker({ root: tools.root, browser: request.browser });
  const shelf = createPageShelf();
  const memory = createMemory();
  const toSlides = createSlideRenderer();
  const asked = { summit, language, files: 0 };
  const shown: Shown = {
    state: firstState(request),
    asked,
    pack: undefined,
    laidOut: NOT_LAID_OUT,
    sources: new Map(),
    reported: new Set(),
  };
  const working = { ...tools, shown, shelf, memory, toSlides, checker };
  let checked: Promise<CheckResult | undefined> = Promise.resolve(undefined);
  let look: NodeJS.Timeout | undefined;
  const runner = runLatest(async () => {
    checker.giveUp();
    const { isRendered, sources } = await renderAll(working);
    clearTimeout(look);
    look = setTimeout(async () => (await hasChanged(tools.host, sources)) && runner.ask(), WATCHER_SLEEPS_MS);
    checked = isRendered ? checkAll(working, sources) : Promise.resolve(undefined);
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
        // A change meanwhile makes it another pack.
        if (latest === checked) return result?.pdfs.get(genre);
      }
    },
    show: (named, inLanguage) => {
      switchTo(working, named, inLanguage);
      runner.ask();
    },
    changed: (path) => {
      shown.reported.add(path);
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

/** The result of a rendering: whether all pages were rendered, and the texts of the files that they were made from. */
interface Rendered {
  readonly isRendered: boolean;
  readonly sources: ReadonlyMap<string, string>;
}

async function renderAll(working: Working): Promise<Rendered> {
  const { host, shown, memory } = working;
  // A folder may be removed while it is listed.
  const summits = await summitsOf(host).catch(() => shown.state.summits);
  if (summits.join() !== shown.state.summits.join()) update(working, { summits });
  const hadError = shown.state.error !== null;
  const { findings, error, sources } = await render(working);
  memory.sweep();
  const isStopped = hasErrors(findings);
  // Until the new pages are checked, the earlier findings are the better guess.
  const known = isStopped || hadError ? { findings: errorsFirst(findings) } : {};
  update(working, { ...known, error, isChecked: isStopped });
  return { isRendered: !isStopped, sources };
}

async function render(working: Working) {
  const { host, root, shown, shelf, memory, toSlides } = working;
  const { asked } = shown;
  const reported = new Set(shown.reported);
  shown.reported.clear();
  const isAsked = () => asked.summit === shown.asked.summit && asked.language === shown.asked.language;
  // A file that is empty all at once is being saved: until the watcher reports it, its last good pages are shown.
  const isWhole = (sources: Rendered['sources']) => {
    const before = shown.sources;
    const isSaving = [...sources].some(
      ([path, text]) => text === '' && (before.get(path) ?? '') !== '' && !reported.has(path),
    );
    if (!isSaving) shown.sources = new Map(sources);
    return !isSaving;
  };
  const onPage = (genre: Genre, page: PreviewPage) => {
    if (!isAsked()) return;
    shelf.put(genre, page);
    update(working, { pages: shelf.versions(genre) });
    shown.state = { ...shown.state, pages: shelf.versions() };
  };
  const tools = { host, recall: memory.recall, toSlides, ...shown.laidOut, onPage, isWhole };
  const { findings, sources, pack, languages } = await renderPages(asked, tools);
  if (isAsked()) {
    shown.pack = pack;
    const [first] = languages;
    const language = pack?.language ?? first;
    if (language !== undefined && language !== '') update(working, { language, languages });
  }
  return { findings, error: overlayError(findings, sources, root) ?? null, sources };
}

// Undefined where the check was given up because the outline has changed.
async function checkAll(working: Working, sources: Rendered['sources']): Promise<CheckResult | undefined> {
  const { host, shown, checker } = working;
  const { asked, pack } = shown;
  if (pack === undefined) return undefined;
  const result = await checker.check({ pack, files: asked.files }, CHECK_WAITS_MS);
  if (result === undefined || asked !== shown.asked) return undefined;
  update(working, { findings: errorsFirst(result.findings), isChecked: true });
  if (!hasErrors(result.findings) && keyOf(result.laidOut) !== keyOf(shown.laidOut)) {
    shown.laidOut = result.laidOut;
    // A file that is being saved may be empty now: its pages are rendered with what was laid out once it is written.
    if ((await changesOf(host, sources)).length === 0) await render(working);
  }
  return result;
}

// Whether a file differs from the text that was read. An empty one is being saved: the watcher reports it once it is
// written, and it reports a file that was removed.
async function hasChanged(host: Host, sources: ReadonlyMap<string, string>): Promise<boolean> {
  return (await changesOf(host, sources)).some((text) => text !== undefined && text !== '');
}

// The texts of the files that differ from what was read of them; undefined for a file that is gone.
async function changesOf(host: Host, sources: ReadonlyMap<string, string>): Promise<readonly (string | undefined)[]> {
  const plain = (text: string) => text.replace(/^\uFEFF/, '');
  const read = [...sources].map(async ([path, text]) => {
    const now = await host.readText(path).catch(() => undefined);
    return now !== undefined && plain(now) === plain(text) ? [] : [now];
  });
  return (await Promise.all(read)).flat();
}

// The list of summits shows them all: one that comes or goes counts too.
function isOf(path: string, summit: string): boolean {
  return (
    /^templates\/|^content\/(?:[^/]+\/summit\.yaml$|shared\/references\.)/.test(path) ||
    path.startsWith(`content/${summit}/`)
  );
}

function firstState({ summit, language = '' }: PreviewRequest): PreviewState {
  return { summit, summits: [summit], language, languages: [], pages: {}, findings: [], isChecked: false, error: null };
}

function keyOf({ paged, split = new Map(), sizes = [] }: LaidOut): string {
  return JSON.stringify([[...paged.numbers], [...paged.plans], [...split], sizes]);
}
