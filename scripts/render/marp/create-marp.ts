import type { Marp } from '@marp-team/marp-core';
import type MarkdownIt from 'markdown-it';
import type { MarpOptions } from './marp-options.ts';
import type { MarpSetting } from './render-marp-file.ts';

/** Marp with the themes and options of a deck. */
export interface DeckMarp {
  readonly marp: Marp;
  /** The themes that the deck names, in their order; filled while it is rendered. */
  readonly asked: readonly string[];
  /** The theme that counts in place of the deck's own, where it is known. */
  readonly forced: string | undefined;
  readonly unusable: readonly { readonly path: string; readonly reason: string }[];
}

/** Makes the Marp that shows a deck. Its libraries for formulas are loaded only where a text may have some. */
export async function createMarp(text: string, { themes, theme, options }: MarpSetting): Promise<DeckMarp> {
  const { Marp } = await import('@marp-team/marp-core');
  const marp = new Marp(toMarpOptions(options));
  if (options.math !== false && text.includes('$')) await useFormulas(marp);
  const { unusable, names } = addThemes(marp, themes);
  const forced = theme === undefined ? undefined : (names.get(theme) ?? (marp.themeSet.has(theme) ? theme : undefined));
  const asked: string[] = [];
  watchThemes(marp, asked, forced);
  return { marp, asked, forced, unusable };
}

function toMarpOptions({ math, html, breaks, typographer }: MarpOptions): ConstructorParameters<typeof Marp>[0] {
  return {
    script: false,
    minifyCSS: false,
    ...(html === undefined ? {} : { html: html as boolean }),
    ...(math === false ? { math } : {}),
    markdown: { ...(breaks === undefined ? {} : { breaks }), ...(typographer === undefined ? {} : { typographer }) },
  };
}

/** Adds stylesheets to Marp's themes; gives the themes' names by path, and those that are no themes. */
function addThemes(marp: Marp, themes: MarpSetting['themes']) {
  const unusable: { path: string; reason: string }[] = [];
  const names = new Map<string, string>();
  for (const { path, css } of themes) {
    try {
      names.set(path, marp.themeSet.add(css).name);
    } catch (error) {
      unusable.push({ path, reason: reasonOf(error) });
    }
  }
  return { unusable, names };
}

// Marp sets formulas with MathJax where a deck names no library. Both follow the rules and the letters of TeX, and KaTeX
// needs a twentieth of the room on the disk: it stands in for MathJax here.
async function useFormulas(marp: Marp): Promise<void> {
  const { default: katex } = await import('@marp-team/marp-core/plugins/katex');
  marp.use(katex());
}

/** What a deck that was rendered says of itself as a whole; Marp keeps it for its own subclasses. */
export function globalDirectives(marp: Marp): { readonly theme?: string; readonly style?: string } {
  return (marp as unknown as { lastGlobalDirectives: { theme?: string; style?: string } }).lastGlobalDirectives;
}

// Marp asks its set for each theme that a deck names, and passes over one that it does not have without a word.
function watchThemes(marp: Marp, asked: string[], forced: string | undefined): void {
  const has = marp.themeSet.has.bind(marp.themeSet);
  let isParsing = false;
  marp.themeSet.has = (name) => {
    if (isParsing) asked.push(name);
    return has(name);
  };
  marp.use((markdown: MarkdownIt) => {
    markdown.core.ruler.before('marpit_directives_global_parse', 'themes_watched', () => {
      isParsing = true;
    });
    markdown.core.ruler.after('marpit_directives_global_parse', 'themes_known', () => {
      isParsing = false;
      if (forced !== undefined) Object.assign(globalDirectives(marp), { theme: forced });
    });
  });
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /requires @theme|requires name/.test(message)
    ? "its head has no '@theme NAME'"
    : `it is no CSS (${message.replace(/^<css input>:/, 'line ')})`;
}
