import type Token from 'markdown-it/lib/token.mjs';
import { findUnpairedTags } from './find-unpaired-tags.ts';

/** A fault that keeps a slide's Markdown from being exactly one slide. */
export interface SlideFault {
  /**
   * The kind: a fence, comment or raw text that never ends; an element that never ends; an end tag without a start; or
   * a new slide.
   */
  readonly kind: 'block' | 'element' | 'end' | 'slide';
  /** The characters that cause the fault. */
  readonly mark: string;
  /** The characters that would close, or open, the faulty part. */
  readonly partner: string;
  /** The fault's line in the Markdown, counted from 0. */
  readonly line: number;
  /** The number of slides that came out of the one. */
  readonly slides: number;
}

/**
 * Finds the faults of one slide's Markdown in the tokens that Marp reads from it, with a plain slide after it: the text
 * after the last `---`.
 */
export function findSlideFaults(tokens: readonly Token[], lines: readonly string[]): SlideFault[] {
  const next = lines.lastIndexOf('---');
  const begun = tokens.filter(({ type }) => type === 'marpit_slide_open').map(({ map }) => map?.[0] ?? 0);
  const swallowing = tokens.find(({ map, type }) => BLOCK.test(type) && map !== null && map[0] < next && map[1] > next);
  if (swallowing !== undefined) return [openBlock(swallowing, lines)];
  const own = tokens.filter(({ map }) => map !== null && map[0] < next);
  const slides = begun.length - 1;
  return [
    ...own.filter((token) => token.type === 'fence' && !isClosed(token, lines)).map((token) => openBlock(token, lines)),
    ...findUnpairedTags(own, lines).map((tag): SlideFault => ({ ...tag, slides: 1 })),
    ...(slides > 1 ? [newSlide(begun[1] ?? 0, slides, lines)] : []),
  ];
}

const BLOCK = /^(?:fence|html_block|marpit_comment|marpit_style)$/;

function openBlock({ type, markup, map }: Token, lines: readonly string[]): SlideFault {
  const line = map?.[0] ?? 0;
  const words = (lines[line] ?? '').trim();
  if (type === 'fence') return { kind: 'block', mark: markup, partner: markup, line, slides: 1 };
  if (words.startsWith('<!--')) return { kind: 'block', mark: '<!--', partner: '-->', line, slides: 1 };
  const name = /^<([a-z][\w-]*)/i.exec(words)?.[1];
  const mark = name === undefined ? words : `<${name}`;
  return { kind: 'block', mark, partner: name === undefined ? '>' : `</${name}>`, line, slides: 1 };
}

// In a list, a fence ends with the list even where it is never closed.
function isClosed({ markup, map }: Token, lines: readonly string[]): boolean {
  const [from, to] = map ?? [0, 0];
  const last = (lines[to - 1] ?? '').trim();
  return to - 1 > from && last.startsWith(markup) && last === (markup[0] ?? '').repeat(last.length);
}

function newSlide(line: number, slides: number, lines: readonly string[]): SlideFault {
  // With this directive each heading starts a slide, so it is the cause, wherever it stands.
  const divider = lines.findIndex((words) => /headingDivider\s*:/.test(words));
  const mark = divider >= 0 ? 'headingDivider' : (lines[line] ?? '').trim();
  return { kind: 'slide', mark, partner: '', line: divider >= 0 ? divider : line, slides };
}
