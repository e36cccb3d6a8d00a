import type { Printer } from '../../browser/browser.ts';
import type { PageSetup } from '../../design/page-setup.ts';
import { addAll } from '../../diagnostics/add-all.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PackMaterial } from '../../load/pack-material.ts';
import type { StampSheet } from '../../render/stamps/stamp.ts';
import { toCopies } from '../../views/document/to-copies.ts';
import { toDocumentView } from '../../views/document/to-document-view.ts';
import { wordsOf } from '../../views/text/rich-text.ts';
import { stampBrief } from './stamp-brief.ts';

/** The words for the pages of one copy. */
export interface StampedCopy {
  /** Its number and who gets it, as parts of a file's name. */
  readonly name: string;
  /** What each of its pages must say beside the marking. */
  readonly words: string;
  readonly stamps: StampSheet;
}

/** The words for the pages of one file of the brief: the marking alone, and with each copy's own words. */
interface StampedBrief {
  readonly stamps: StampSheet | undefined;
  readonly copies: readonly StampedCopy[];
  readonly findings: readonly Diagnostic[];
}

/** Prints the words for all pages of one file of the brief, and for those of its copies where they are wanted. */
export async function stampCopies(
  material: PackMaterial,
  printer: Printer,
  setup: PageSetup,
  printed: Uint8Array,
): Promise<StampedBrief> {
  const { context } = material;
  const banner = toDocumentView(context)?.banner ?? null;
  const marked = banner === null ? undefined : await stampBrief(material, printer, { setup, printed, banner });
  const findings = [...(marked?.findings ?? [])];
  const copies: StampedCopy[] = [];
  for (const copy of setup.withCopies === true ? toCopies(context) : []) {
    const stamped = await stampBrief(material, printer, { setup, printed, banner: copy.banner });
    addAll(findings, stamped.findings);
    copies.push({ name: copy.name, words: wordsOf(copy.words), stamps: stamped.sheet });
  }
  return { stamps: marked?.sheet, copies, findings };
}
