import type { Pdf } from './read-pdf.ts';
import type { ContentPlace, PdfElement } from './structure/read-elements.ts';

/**
 * The words of a PDF's paragraphs, headings, cells and items, as one would copy them, in the order of the structure
 * tree. Artefacts (running heads, page numbers) are left out; text that no element holds comes last.
 */
export function printedBlocks({ pages, roots }: Pick<Pdf, 'pages' | 'roots'>): string[] {
  const left = textsByContent(pages);
  const blocks = [''];
  const walk = (element: PdfElement): void => {
    const isBlock = BLOCK.test(element.type ?? '');
    if (isBlock) blocks.push('');
    for (const part of element.content) {
      if ('written' in part) walk(part);
      else blocks[blocks.length - 1] += takeText(left, part);
    }
    if (isBlock) blocks.push('');
  };
  for (const element of roots) walk(element);
  for (const texts of left.values()) blocks.push(...texts.values());
  return blocks.filter((block) => block !== '');
}

const BLOCK = /^(?:H\d?|P|LI|Lbl|LBody|L|T[HDR]|Table|TOCI?|BlockQuote|Figure|Caption|Sect|Art|Note|Formula|Document)$/;

/** Texts by the page or form that numbers their marked content, and by that number. */
type TextsByContent = Map<number | undefined, Map<number | undefined, string>>;

function textsByContent(pages: Pdf['pages']): TextsByContent {
  const found: TextsByContent = new Map();
  for (const { holder, mcid, isArtefact, words } of pages.flatMap(({ runs }) => runs)) {
    if (isArtefact) continue;
    const texts = found.get(holder) ?? new Map<number | undefined, string>();
    texts.set(mcid, (texts.get(mcid) ?? '') + words);
    found.set(holder, texts);
  }
  return found;
}

// Each marked content is taken once. The rest, at the end, belongs to no element.
function takeText(left: TextsByContent, { page, mcid }: ContentPlace): string {
  const texts = left.get(page);
  const words = texts?.get(mcid) ?? '';
  texts?.delete(mcid);
  return words;
}
