import type { Place } from '../../diagnostics/place.ts';

/** One work that a citation names: `@key, para. 3` with words before and after as Pandoc has them. */
export interface CitationItem {
  readonly key: string;
  /** CSL's name for the kind of locator: `paragraph`, `page`, … */
  readonly label?: string;
  readonly locator?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A piece of a text of the outline. Facts and citations are still names here; the views resolve them. */
export type Inline =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'fact'; readonly id: string }
  /** A mention of a figure of the pack, by its id. */
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'citation'; readonly items: readonly CitationItem[] };

/** A text of the outline: its pieces, and where it stands. */
export interface Text {
  readonly at: Place;
  readonly inlines: readonly Inline[];
}

/** All citations of a text, in reading order. */
export function citationsOf(inlines: readonly Inline[]): readonly CitationItem[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'citation') return inline.items;
    return 'children' in inline ? citationsOf(inline.children) : [];
  });
}
