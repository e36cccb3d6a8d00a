import type { SectionView, SlideView } from '../../../views/deck/deck-view.ts';
import type { PlaceName } from '../layouts/layout-plan.ts';
import type { SlideParagraph, SlidePart } from './office-slide.ts';
import type { SlideContent } from './slide-content.ts';

type Agenda = Extract<SlideView, { readonly layout: 'agenda' }>;

const COLUMNS: readonly PlaceName[] = ['body', 'body-2', 'body-3', 'body-4'];

/** Puts the themes of an agenda into columns: one for each part of the pack where it has two to four, else one list. */
export function agendaContent({ items, sections }: Agenda): SlideContent {
  const count = sections?.length ?? 0;
  if (sections !== null && count >= 2 && count <= COLUMNS.length) {
    const layout = `agenda-${count as 2 | 3 | 4}` as const;
    return { layout, parts: sections.map((section, index) => column(section, COLUMNS[index] ?? 'body')) };
  }
  const paragraphs =
    sections === null
      ? themeParagraphs(items, 0)
      : sections.flatMap((section) => [{ text: section.title, level: 2 }, ...themeParagraphs(section.items, 0)]);
  return { layout: 'agenda', parts: [{ kind: 'text', place: 'body', paragraphs }] };
}

function column({ title, items }: SectionView, place: PlaceName): SlidePart {
  return { kind: 'text', place, paragraphs: [{ text: title, level: 0 }, ...themeParagraphs(items, 1)] };
}

function themeParagraphs(items: SectionView['items'], level: number): SlideParagraph[] {
  const startAt = items[0]?.number ?? 1;
  return items.flatMap(({ title, line }) => [
    { text: title, level, startAt },
    ...(line === null ? [] : [{ text: line, level: level + 1 }]),
  ]);
}
