import type { Marp } from '@marp-team/marp-core';
import type MarkdownIt from 'markdown-it';
import type { MarpOptions } from './marp-options.ts';
import type { MarpSetting } from './render-marp-file.ts';

/** Marp with the themes and options of a deck. */
export interface DeckMarp {
  readonly marp: Marp;
  /** The themes that the deck names, in order. The list is filled during rendering. */
  readonly asked: readonly string[];
  /** The name of the theme that replaces the deck's own, if it is known. */
  readonly forced: string | undefined;
  readonly unusable: readonly { readonly path: string; readonly reason: string }[];
}

/** Makes the Marp instance that renders a deck. A library for formulas is loaded only if the text may have formulas. */
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

/**
 * Adds stylesheets to Marp's themes. Gives the names of the themes by path, and the stylesheets that can't be themes.
 */
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

// Marp sets formulas with MathJax unless a deck names a library. MathJax and KaTeX follow the rules and use the letter
// forms of TeX. KaTeX replaces MathJax here, because it takes a twentieth of the disk space.
async function useFormulas(marp: Marp): Promise<void> {
  const { default: katex } = await import('@marp-team/marp-core/plugins/katex');
  // KaTeX writes what LaTeX would take otherwise to the terminal; formulas are drawn in the same way.
  marp.use(katex({ options: { strict: 'ignore' } }));
}

/** Gives the global directives of a rendered deck. Marp keeps them for its own subclasses. */
export function globalDirectives(marp: Marp): { readonly theme?: string; readonly style?: string } {
  return (marp as unknown as { lastGlobalDirectives: { theme?: string; style?: string } }).lastGlobalDirectives;
}

// Marp asks its set for each theme that a deck names, and ignores a missing theme without a message.
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
