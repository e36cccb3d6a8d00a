import type { CodePointRange } from '../../design/font-coverage.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Locator } from '../../diagnostics/locator.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Place } from '../../diagnostics/place.ts';
import { Stop } from '../../diagnostics/stop.ts';
import type { Host } from '../../host/host.ts';
import { type AllowedFiles, findAllowedFiles } from '../../load/marp/allowed-files.ts';
import { type FoundTheme, findThemeFile } from '../../load/marp/find-theme-file.ts';
import { joinPath } from '../../load/marp/join-path.ts';
import { loadMarpSettings } from '../../load/marp/load-marp-settings.ts';
import { loadSlideImages } from '../../load/marp/load-slide-images.ts';
import { loadStandIns } from '../../load/marp/load-stand-ins.ts';
import { loadStyleImports } from '../../load/marp/load-style-imports.ts';
import { loadThemes, type ThemeFile } from '../../load/marp/load-themes.ts';
import type { MarpSettings } from '../../load/marp/marp-settings.ts';
import { readDeckText } from '../../load/marp/read-deck-text.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { MarpFile } from '../../render/marp/render-marp-file.ts';
import { rewriteFamilies } from '../../render/marp/rewrite-families.ts';
import type { MarpWishes } from '../check-markdown.ts';
import { renderDeck } from './render-deck.ts';

/** A user's deck, ready to be measured. */
export interface MarpDeck {
  readonly path: string;
  readonly text: string;
  readonly html: string;
  readonly css: string;
  /** The number of its slides. */
  readonly slides: number;
  /** The size of a slide in px. */
  readonly width: number;
  readonly height: number;
  /** The stylesheets that are not from Marp. */
  readonly ownStyles: readonly string[];
  /** Whether the deck uses MathJax, whose formulas are a little higher than those of KaTeX here. */
  readonly hasMathJax: boolean;
  /** The code points of the fonts that replace system fonts, by family. */
  readonly standIns: ReadonlyMap<string, readonly CodePointRange[]>;
  /** The code points of the deck's own fonts. */
  readonly ownCoverage: readonly CodePointRange[];
  /** The places of its texts and slides. */
  readonly locator: Locator;
  /** Whether its theme and settings are all known. If not, the slides can't be seen as they will be shown. */
  readonly isKnown: boolean;
  /** The stylesheet with which the slides are tried where no setting names that of their theme. */
  readonly tried: string | undefined;
  /** What is told where the theme or the settings are not known, given the slides that don't fit in the tried theme. */
  readonly unknown: ((misfits: readonly number[]) => Diagnostic) | undefined;
  readonly findings: readonly Diagnostic[];
}

const MOST_BYTES = 4 * 2 ** 20;
const MARP_THEMES = ['default', 'gaia', 'uncover'];

/** Loads a deck with its settings, themes, images and fonts. Throws `Stop` where the file can't be read. */
export async function loadMarpDeck(host: Host, path: string, wishes: MarpWishes): Promise<MarpDeck> {
  const at = await findDeck(host, path);
  const files = await findAllowedFiles(host, at);
  const { text, findings: ofText } = await readDeck(files, at, path);
  const { settings, findings: ofSettings } = await loadMarpSettings(host, files);
  const asked = (wishes.themeSet ?? []).map((written) => {
    return { path: joinPath(host.startedIn, written), written, by: '--theme-set' };
  });
  const { themes, findings: ofThemes } = await loadThemes(host, files, [...settings.themePaths, ...asked]);
  const file = { path, text, origin: 'summit', name: path } as const;
  const options = { ...settings.options, ...(wishes.html === true ? { html: true } : {}) };
  const setting = { themes, theme: settings.theme, options };
  const first = await renderDeck(file, setting);
  const { unknownTheme } = first.file;
  const found = unknownTheme === undefined ? undefined : await findThemeFile(host, files, unknownTheme);
  const { file: rendered, places } =
    found === undefined ? first : await renderDeck(file, { ...setting, themes: [...themes, ...found.themes] });
  const styles = await loadStyleImports(files, file, rendered.css);
  const images = await loadSlideImages(host, file, { html: rendered.html, css: styles.css }, files);
  const slides = rewriteFamilies(images);
  const fonts = await loadStandIns(host, slides);
  const isKnown = canBeJudged(first.file, settings, wishes);
  return {
    path,
    text,
    html: slides.html,
    css: `${fonts.css}\n${slides.css}`,
    slides: rendered.slideLines.length,
    width: rendered.width,
    height: rendered.height,
    ownStyles: rendered.ownStyles,
    hasMathJax: rendered.mathLibrary === 'mathjax',
    standIns: fonts.families,
    ownCoverage: images.coverage,
    locator: locatorOf(file, rendered.slideLines, places),
    isKnown,
    tried: found?.file,
    unknown: unknownFinding({ file, rendered: first.file, settings, themes, found, isKnown }),
    findings: [
      ...ofText,
      ...[...ofSettings, ...ofThemes, ...unusableThemes(rendered, themes)].map((each) => withPlace(each, path)),
      ...(rendered.headIsDropped ? [diagnose('markdown/dropped-head', {}, { file: path, line: 1, column: 1 })] : []),
      ...styles.findings,
      ...images.findings,
    ],
  };
}

// npm starts a command in the project's folder. A path that a user writes is relative to the user's own folder, or else
// to the project's.
async function findDeck(host: Host, path: string): Promise<string> {
  const there = joinPath(host.startedIn, path);
  return (await host.facts(there)) === undefined ? host.absolute(joinPath('', path)) : there;
}

async function readDeck(files: AllowedFiles, at: string, path: string) {
  const loaded = await files.read(at, MOST_BYTES);
  if ('bytes' in loaded) return readDeckText(path, loaded.bytes);
  const reasons = { missing: 'it is not there', outside: 'it is a link that leads out of its folder' };
  const reason = loaded.kind === 'unusable' ? loaded.reason : reasons[loaded.kind];
  throw new Stop([diagnose('markdown/no-file', { path, reason })]);
}

// The settings of a program are unknown, unless the deck's theme is here and nothing else can be missing.
function canBeJudged(
  { unknownTheme, namesTheme }: MarpFile,
  { script }: MarpSettings,
  { themeSet = [], html }: MarpWishes,
): boolean {
  if (unknownTheme !== undefined) return false;
  return script === undefined || namesTheme || themeSet.length > 0 || html === true;
}

// Settings and themes are other files: the deck's first line stands for them.
function withPlace(finding: Diagnostic, path: string): Diagnostic {
  return { ...finding, place: finding.place ?? { file: path, line: 1, column: 1 } };
}

function unusableThemes({ unusableThemes: unusable }: MarpFile, themes: readonly ThemeFile[]): Diagnostic[] {
  return unusable.map(({ path, reason }) => {
    const by = themes.find((theme) => theme.path === path)?.by ?? '--theme-set';
    return diagnose('markdown/unread-theme', { path: /[^/]*$/.exec(path)?.[0] ?? path, by, reason });
  });
}

/** A deck whose theme or settings may not be known. */
interface DoubtfulDeck {
  readonly file: SourceFile;
  readonly rendered: MarpFile;
  readonly settings: MarpSettings;
  readonly themes: readonly ThemeFile[];
  readonly found: FoundTheme | undefined;
  readonly isKnown: boolean;
}

function unknownFinding(deck: DoubtfulDeck): MarpDeck['unknown'] {
  const { file, rendered, settings, themes, found, isKnown } = deck;
  const { script } = settings;
  if (script !== undefined) {
    const place = { file: file.path, line: 1, column: 1 };
    const data = { file: script, judged: isKnown, tried: found?.file };
    return (misfits) => diagnose('markdown/settings-not-run', { ...data, misfits }, place);
  }
  const { unknownTheme: theme } = rendered;
  if (theme === undefined) return undefined;
  const lines = file.text.split(/\r\n|\n|\r/);
  const line = lines.findIndex((words) => /\btheme["']?\s*:/.test(words) && words.includes(theme)) + 1;
  const place = placeOfLine(file.path, file.text, Math.max(1, line));
  const known = [...MARP_THEMES, ...themes.flatMap(({ css }) => /@theme\s+([\w-]+)/.exec(css)?.[1] ?? [])];
  const near = found === undefined ? nearest(theme, known) : undefined;
  return (misfits) => diagnose('markdown/unknown-theme', { theme, nearest: near, tried: found?.file, misfits }, place);
}

function locatorOf({ path, text }: SourceFile, slideLines: readonly number[], places: readonly Place[]): Locator {
  const slides = slideLines.map((line) => placeOfLine(path, text, line));
  return { kind: 'slide', marks: places, slides, pages: new Map() };
}

function placeOfLine(file: string, text: string, line: number): Place {
  const words = text.split(/\r\n|\n|\r/)[line - 1] ?? '';
  return { file, line, column: words.length - words.trimStart().length + 1, endColumn: words.trimEnd().length + 1 };
}
