import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Fact } from '../../outline/fact.ts';
import type { Words } from '../../outline/official-document.ts';
import type { Figure, Outline, Theme } from '../../outline/outline.ts';
import type { Inline } from '../../outline/text/inline.ts';
import { textsInReadingOrder } from '../../views/notes/number-notes.ts';

/** A part of the outline that the pack prints, and its marking. */
interface MarkedPart {
  readonly what: string;
  readonly marking: Words;
}

/**
 * Compares the markings of facts, themes, figures, images and data files that a pack prints with its own, by the order
 * that `markings:` gives; without an order none is compared.
 */
export function checkPartMarkings(outline: Outline): Diagnostic[] {
  const { markings = [], marking: ofPack } = outline.document ?? {};
  const order = markings.map(({ words }) => words);
  if (order.length === 0) return [];
  const rank = ofPack === undefined ? -1 : order.indexOf(ofPack.words);
  return markedParts(outline).flatMap(({ what, marking }) => {
    const { words, at } = marking;
    if (!order.includes(words)) {
      const data = { marking: words, nearest: nearest(words, order), known: order.join(', ') };
      return [diagnose('outline/unknown-marking', data, at)];
    }
    if (order.indexOf(words) <= rank) return [];
    return [diagnose('outline/higher-marking', { what, marking: words, pack: ofPack?.words }, at)];
  });
}

function markedParts(outline: Outline): MarkedPart[] {
  const printed = printedFacts(outline);
  const facts = [...outline.facts.values()].filter(({ id }) => printed.has(id));
  return [
    ...facts.flatMap(({ id, marking }) => partOf(`The fact '${id}'`, marking)),
    ...outline.themes.flatMap(partsOfTheme),
  ];
}

function partsOfTheme({ id, marking, figures }: Theme): MarkedPart[] {
  return [...partOf(`The theme '${id}'`, marking), ...figures.flatMap(partsOfFigure)];
}

function partsOfFigure({ id, marking, content }: Figure): MarkedPart[] {
  const inside = content.kind === 'image' || content.kind === 'chart' ? content.marking : undefined;
  const what = content.kind === 'image' ? `The image of the figure '${id}'` : `The data file of the figure '${id}'`;
  return [...partOf(`The figure '${id}'`, marking), ...partOf(what, inside)];
}

function partOf(what: string, marking: Words | undefined): MarkedPart[] {
  return marking === undefined ? [] : [{ what, marking }];
}

// The facts that a text names, or that are shown as numbers.
function printedFacts(outline: Outline): ReadonlySet<string> {
  const shown = (facts: readonly Fact[]) => facts.map(({ id }) => id);
  const figures = outline.themes.flatMap((theme) => theme.figures);
  return new Set([
    ...textsInReadingOrder(outline).flatMap(({ inlines }) => factsIn(inlines)),
    ...shown(outline.numbers),
    ...outline.themes.flatMap(({ facts }) => shown(facts)),
    ...figures.flatMap(({ content }) => (content.kind === 'numbers' ? shown(content.facts) : [])),
  ]);
}

function factsIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if ('children' in inline) return factsIn(inline.children);
    return inline.kind === 'fact' ? [inline.id] : [];
  });
}
