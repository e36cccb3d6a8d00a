import type { Drawings } from '../figures/draw-figures.ts';
import { type MarpSlides, renderDeckHtml } from '../render/deck/render-deck-html.ts';

/** A rendered deck, and the texts of its slides. */
interface LastDeck {
  readonly stylesheet: string;
  readonly drawings: Drawings;
  readonly head: string;
  /** The Markdown of each slide, with marks. */
  readonly sources: readonly string[];
  readonly slides: MarpSlides;
}

// The two variants of the slides of a rendering: plain, and with marks.
const VARIANTS = ['html', 'markedHtml'] as const;

// With more changed slides, rendering the whole deck takes no longer.
const MOST_CHANGED = 3;

/**
 * Makes a renderer of decks that gives exactly what Marp gives, but renders only the slides that have changed since its
 * last deck. It does so only where these do not depend on other slides: the old Markdown of each, rendered alone, must
 * give what it gave in the whole deck. Otherwise it renders the whole deck.
 */
export function createSlideRenderer(): typeof renderDeckHtml {
  let last: LastDeck | undefined;
  return async (marked, stylesheet, drawings, recall) => {
    const alone = async (head: string, source: string) =>
      await renderDeckHtml(`${head}${source}`, stylesheet, drawings, recall);
    const { head, sources } = splitMarkdown(marked);
    const isLike = last !== undefined && last.stylesheet === stylesheet && sameDrawings(last.drawings, drawings);
    const patched = last !== undefined && isLike ? await patchSlides(last, head, sources, alone) : undefined;
    const slides = patched ?? (await renderDeckHtml(marked, stylesheet, drawings, recall));
    last = { stylesheet, drawings, head, sources, slides };
    return slides;
  };
}

async function patchSlides(
  last: LastDeck,
  head: string,
  sources: readonly string[],
  alone: (head: string, source: string) => Promise<MarpSlides>,
): Promise<MarpSlides | undefined> {
  const changed = changedSlides(last, head, sources);
  if (changed === undefined) return undefined;
  const pages = { html: splitSlides(last.slides.html), markedHtml: splitSlides(last.slides.markedHtml) };
  if (pages.html.slides.length !== sources.length) return undefined;
  const notes = [...last.slides.notes];
  for (const index of changed) {
    const old = await alone(head, last.sources[index] ?? '');
    const fresh = await alone(head, sources[index] ?? '');
    if (!VARIANTS.every((variant) => replaceSlide(pages[variant], index, old[variant], fresh[variant]))) {
      return undefined;
    }
    notes[index] = fresh.notes[0] ?? [];
  }
  const join = ({ start, slides, end }: SplitSlides) => start + slides.join('') + end;
  return { ...last.slides, html: join(pages.html), markedHtml: join(pages.markedHtml), notes };
}

// The indices of the changed slides; undefined where their change may affect other slides, or more than three have
// changed.
function changedSlides(last: LastDeck, head: string, sources: readonly string[]): readonly number[] | undefined {
  if (head !== last.head || sources.length !== last.sources.length) return undefined;
  const changed = sources.flatMap((source, index) => (source === last.sources[index] ? [] : [index]));
  if (changed.length > MOST_CHANGED) return undefined;
  const isShared = (index: number) => sharedParts(last.sources[index] ?? '') !== sharedParts(sources[index] ?? '');
  return changed.some(isShared) ? undefined : changed;
}

/** The HTML of a deck, split into its slides and the text before and after them. */
interface SplitSlides {
  readonly start: string;
  readonly slides: string[];
  readonly end: string;
}

// Puts the content of the fresh slide into the old one. Gives false where the old slide, rendered alone, differs from
// what it was in the deck.
function replaceSlide(page: SplitSlides, index: number, oldAlone: string, freshAlone: string): boolean {
  const old = splitSlides(oldAlone).slides;
  const fresh = splitSlides(freshAlone).slides;
  if (old.length !== 1 || fresh.length !== 1) return false;
  const { tag, content, end } = splitSlide(page.slides[index] ?? '');
  if (splitSlide(old[0] ?? '').content !== content) return false;
  page.slides[index] = tag + splitSlide(fresh[0] ?? '').content + end;
  return true;
}

function splitMarkdown(marked: string): { head: string; sources: string[] } {
  const head = /^---\n[\s\S]*?\n---\n/.exec(marked)?.[0] ?? '';
  return { head, sources: marked.slice(head.length).split(/(?<=\n)---\n/) };
}

function splitSlides(html: string): SplitSlides {
  const end = html.lastIndexOf('</section>') + '</section>'.length;
  const [start = '', ...slides] = html.slice(0, end).split(/(?=<section id=")/);
  return { start, slides, end: html.slice(end) };
}

// The tag of a slide contains its number, and a line break may follow its end.
function splitSlide(slide: string): { tag: string; content: string; end: string } {
  const [from, to] = [slide.indexOf('>') + 1, slide.lastIndexOf('</section>')];
  return { tag: slide.slice(0, from), content: slide.slice(from, to), end: slide.slice(to) };
}

// The parts of a slide that affect other slides: directives, and the addresses of reference links.
function sharedParts(source: string): string {
  const directives = (source.match(/<!--[\s\S]*?-->/g) ?? []).filter((comment) => /^<!--\s*_?\w+:/.test(comment));
  return [...directives, ...(source.match(/^ {0,3}\[[^\]\n]+\]:.*/gm) ?? [])].join('\n');
}

function sameDrawings(a: Drawings, b: Drawings): boolean {
  return a.size === b.size && [...a].every(([id, svg]) => b.get(id) === svg);
}
