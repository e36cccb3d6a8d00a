import { describe, expect, test } from 'vitest';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { loadPdf } from '../../scripts/pdf/read/load-pdf.ts';
import { readPdf } from '../../scripts/pdf/read/read-pdf.ts';
import { citedAddress, isCitedAddress, isNoteAddress } from '../../scripts/views/notes/link-notes.ts';
import { officeParts } from './office-parts.ts';
import { readPdfLinks } from './read-pdf-links.ts';
import { bytesOf, textOf } from './sample-pack.ts';

/** Tests the brief of the marked pack, whose notes stand at the feet of its pages. */
export function testFootNotes(packOf: () => ReadonlyMap<string, Artefact>): void {
  describe.each(['brief.pdf', 'brief-double-sided-crop-marks.pdf', 'brief-copy-1-Chair.pdf'])('%s', (name) => {
    test('each number leads to its note on the same page, and that back to it and to the work', async () => {
      const links = await readPdfLinks(bytesOf(packOf(), name));
      expect(links.filter(({ leadsTo }) => leadsTo === undefined)).toEqual([]);
      const toWorks = links.filter(({ to }) => to.startsWith('references/'));
      const back = links.filter(({ to }) => isCitedAddress(to));
      expect(toWorks.map(({ page }) => page).sort()).toEqual(back.map(({ page }) => page).sort());
      expect(back.filter(({ page, leadsTo }) => page !== leadsTo)).toEqual([]);
      // The works in the list of references lead to their first note.
      const listed = toWorks[0]?.leadsTo;
      const toNotes = links.filter(({ to }) => isNoteAddress(to));
      expect(toNotes.filter(({ page, leadsTo }) => page !== leadsTo && page !== listed)).toEqual([]);
      expect(new Set(back.map(({ to }) => to))).toEqual(new Set(toNotes.map(({ to }) => citedAddress(to))));
      expect(back.length).toBeGreaterThan(3);
    });

    test('they are tagged as notes, and the numbers in the text as references', async () => {
      const { byType } = readPdf(await loadPdf(bytesOf(packOf(), name)));
      const back = (await readPdfLinks(bytesOf(packOf(), name))).filter(({ to }) => isCitedAddress(to));
      expect(byType.get('Note')).toHaveLength(back.length);
      expect(byType.get('Reference')?.length).toBeGreaterThanOrEqual(back.length);
    });
  });

  test('brief.html has them below its chapters, and Word as footnotes', () => {
    const html = textOf(packOf(), 'brief.html');
    expect(html).not.toContain('class="foot-notes"');
    expect(html.split('<ul class="notes">').length).toBeGreaterThan(2);
    expect(officeParts(bytesOf(packOf(), 'brief.docx')).get('word/footnotes.xml')).toContain('w:id="1"');
  });
}
