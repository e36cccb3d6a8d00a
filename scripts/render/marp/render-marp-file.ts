import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { addAll } from '../../diagnostics/add-all.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import type { PlaceMarks } from '../place-marks.ts';
import { createMarp, type DeckMarp, globalDirectives } from './create-marp.ts';
import { markTokens } from './mark-tokens.ts';
import type { MarpOptions } from './marp-options.ts';

/** The stylesheets that may be themes of a deck, and its settings. */
export interface MarpSetting {
  readonly themes: readonly { readonly path: string; readonly css: string }[];
  /** The theme that replaces the deck's own: its name, or the path of its stylesheet. */
  readonly theme?: string | undefined;
  readonly options: MarpOptions;
}

/** The slides that Marp has made from a user's own Markdown. */
export interface MarpFile {
  readonly html: string;
  readonly css: string;
  /** The deck's own themes and styles, as they are written, without Marp's stylesheets. */
  readonly ownStyles: readonly string[];
  /** The line, from 1, on which each slide begins. */
  readonly slideLines: readonly number[];
  /** The size of a slide in px. */
  readonly width: number;
  readonly height: number;
  /** The theme that the deck or its settings name and that does not exist. */
  readonly unknownTheme: string | undefined;
  /** Whether the deck or its settings name a theme. */
  readonly namesTheme: boolean;
  /** The library with which Marp sets the formulas. */
  readonly mathLibrary: 'mathjax' | 'katex';
  /** Whether the deck's front matter is not valid YAML, so that Marp drops it. */
  readonly headIsDropped: boolean;
  /** The stylesheets that can't be themes, because they name none or can't be read. */
  readonly unusableThemes: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Renders a plain Marp Markdown file to slides, with a mark around the text of each line. Throws Marp's error where
 * stylesheets import each other in a circle.
 */
export async function renderMarpFile(
  { path, text }: SourceFile,
  marks: PlaceMarks,
  setting: MarpSetting = { themes: [], options: {} },
): Promise<MarpFile> {
  const made = await createMarp(text, setting);
  const { marp } = made;
  const headIsDropped = isHeadDropped(made, text);
  const lines = text.split(/\r\n|\n|\r/);
  const slideLines: number[] = [];
  const placeOf = (line: number) => {
    const words = lines[line] ?? '';
    const column = words.length - words.trimStart().length + 1;
    return { file: path, line: line + 1, column, endColumn: Math.max(column, words.trimEnd().length) + 1 };
  };
  const ownStyles = setting.themes.map(({ css }) => css);
  marp.use((markdown: MarkdownIt) => {
    markdown.core.ruler.push('place_marks', (state: StateCore) => {
      addAll(
        ownStyles,
        state.tokens.filter(({ type }) => type === 'marpit_style').map(({ content }) => content),
      );
      addAll(slideLines, linesOfSlides(state.tokens));
      markTokens(state.tokens, (line, words) => marks.around(placeOf(line), words));
    });
  });
  const { html, css } = marp.render(text);
  const { style } = globalDirectives(marp);
  if (style !== undefined) ownStyles.push(style);
  return {
    html: withSizes(html),
    css,
    ownStyles,
    slideLines,
    ...sizeOf(html),
    unknownTheme: unknownThemeOf(made, setting.theme),
    namesTheme: made.asked.length > 0 || setting.theme !== undefined,
    mathLibrary: mathLibraryOf(text, setting.options.math),
    headIsDropped,
    unusableThemes: made.unusable,
  };
}

// Marp uses MathJax for a deck that names no library.
function mathLibraryOf(text: string, set: MarpOptions['math']): 'mathjax' | 'katex' {
  const written = [...text.matchAll(/^[ \t]*(?:<!--[ \t]*)?math:[ \t]*["']?(mathjax|katex)\b/gm)].at(-1)?.[1];
  return (written ?? set) === 'katex' ? 'katex' : 'mathjax';
}

// If several themes are named, the last counts, as in Marp. The settings count before the deck.
function unknownThemeOf({ marp, asked, forced }: DeckMarp, theme: string | undefined): string | undefined {
  if (theme !== undefined) return forced === undefined ? theme : undefined;
  const last = asked.at(-1);
  return last === undefined || marp.themeSet.has(last) ? undefined : last;
}

// Marp drops invalid front matter without a message. One more key that Marp knows is added, to see whether it is read.
function isHeadDropped({ marp }: DeckMarp, text: string): boolean {
  const head = /^-{3,}[ \t]*\r?\n([\s\S]*?)\r?\n-{3,}[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (head === undefined || head.trim() === '') return false;
  let isTaken = false;
  marp.customDirectives.global['headProbe'] = () => {
    isTaken = true;
    return {};
  };
  marp.markdown.parse(`---\n${head}\nheadProbe: 1\n---\n`, {});
  Reflect.deleteProperty(marp.customDirectives.global, 'headProbe');
  return !isTaken;
}

// A slide begins with its first visible token that comes from a line of the file.
function linesOfSlides(tokens: readonly Token[]): number[] {
  const starts = tokens.flatMap((token, index) => (token.type === 'marpit_slide_open' ? [index] : []));
  return starts.map((start, index) => {
    const own = tokens.slice(start + 1, starts[index + 1]);
    const first = own.find(({ map, type, hidden }) => map !== null && !hidden && !/^marpit_|^inline$/.test(type));
    return (first?.map?.[0] ?? tokens[start]?.map?.[0] ?? 0) + 1;
  });
}

const VIEW_BOX = /viewBox="0 0 ([\d.]+) ([\d.]+)"/;

function sizeOf(html: string): { width: number; height: number } {
  const [, width, height] = VIEW_BOX.exec(html) ?? [];
  return { width: Number(width ?? 1280), height: Number(height ?? 720) };
}

// Slides get the size of the theme, so that a measured px is a px of the slide.
function withSizes(html: string): string {
  return html.replace(
    /(<svg data-marpit-svg[^>]*?)(viewBox="0 0 ([\d.]+) ([\d.]+)")/g,
    '$1$2 style="display:block;width:$3px;height:$4px"',
  );
}
