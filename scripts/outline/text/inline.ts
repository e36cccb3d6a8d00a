import type { Place } from '../../diagnostics/place.ts';

/** One work in a citation, as in Pandoc: `@key, para. 3`, with the words before and after it. */
export interface CitationItem {
  readonly key: string;
  /** The kind of locator under its name in CSL: `paragraph`, `page`, … */
  readonly label?: string;
  readonly locator?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A piece of a text of the outline. It only names facts and citations; the views replace the names by words. */
export type Inline =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  /** Letters that are set lower, as in NOₓ. */
  | { readonly kind: 'subscript'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'fact'; readonly id: string }
  /** A mention of a figure of the pack, by the figure's id. */
  | { readonly kind: 'figure'; readonly id: string }
  /** A mention of a numbered paragraph, by its id or its address. */
  | { readonly kind: 'paragraph'; readonly id: string }
  | { readonly kind: 'citation'; readonly items: readonly CitationItem[] };

/** A text of the outline: its pieces, and its place in the file. */
export interface Text {
  readonly at: Place;
  readonly inlines: readonly Inline[];
}

/** Gives the citations of a text, in reading order. */
export function citationsOf(inlines: readonly Inline[]): readonly CitationItem[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'citation') return inline.items;
    return 'children' in inline ? citationsOf(inline.children) : [];
  });
}

/** Gives the ids and addresses of the paragraphs that a text leads to, in reading order. */
export function paragraphsOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'paragraph') return [inline.id];
    return 'children' in inline ? paragraphsOf(inline.children) : [];
  });
}
