import type { Artefact } from '../artefact.ts';
import type { ReadBack } from '../output.ts';

/**
 * Reads a PDF back: once its raw bytes, and once its structure and text. Throws a TypeError where the content is not
 * bytes.
 */
export async function readBackPdf(content: Artefact['content']): Promise<ReadBack> {
  const bytes = bytesOf(content);
  const [{ readPdfContent }, { loadPdf }, { readPdf }] = await Promise.all([
    import('./read-pdf-content.ts'),
    import('../../pdf/read/load-pdf.ts'),
    import('../../pdf/read/read-pdf.ts'),
  ]);
  return { content: readPdfContent(bytes), pdf: readPdf(await loadPdf(bytes)) };
}

/** Reads a PDF back that must be grey: as any other, and its colours. Throws a TypeError where the content is not bytes. */
export async function readBackGreyPdf(content: Artefact['content']): Promise<ReadBack> {
  const { readColours } = await import('../../pdf/read/colours/read-colours.ts');
  const { loadPdf } = await import('../../pdf/read/load-pdf.ts');
  return { ...(await readBackPdf(content)), colours: readColours(await loadPdf(bytesOf(content))) };
}

/** Reads the sheets of a booklet back: once their raw bytes, and once their halves. Throws a TypeError where the content is not bytes. */
export async function readBackSheets(content: Artefact['content']): Promise<ReadBack> {
  const bytes = bytesOf(content);
  const [{ readPdfContent }, { loadPdf }, { readSheets }] = await Promise.all([
    import('./read-pdf-content.ts'),
    import('../../pdf/read/load-pdf.ts'),
    import('../../pdf/read/read-sheets.ts'),
  ]);
  return { content: readPdfContent(bytes), sheets: readSheets(await loadPdf(bytes)) };
}

/** Reads a file for a press back: once its raw bytes, and once its facts. Throws a TypeError where the content is not bytes. */
export async function readBackPress(content: Artefact['content']): Promise<ReadBack> {
  const bytes = bytesOf(content);
  const [{ readPdfContent }, { loadPdf }, { readPressFacts }] = await Promise.all([
    import('./read-pdf-content.ts'),
    import('../../pdf/read/load-pdf.ts'),
    import('../../pdf/read/read-press-facts.ts'),
  ]);
  return { content: readPdfContent(bytes), press: readPressFacts(await loadPdf(bytes)) };
}

/** Reads an Office file back from its raw bytes. Throws a TypeError where the content is not bytes. */
export async function readBackOffice(content: Artefact['content']): Promise<ReadBack> {
  if (typeof content === 'string') throw new TypeError('An Office file is bytes.');
  const [{ readOffice }, { readPackage }] = await Promise.all([
    import('./read-office.ts'),
    import('../../office/read/read-package.ts'),
  ]);
  return { content: readOffice(content), office: readPackage(content) };
}

/** Reads a Word file back: once its raw bytes, and once its parts. Throws a TypeError where the content is not bytes. */
export async function readBackWord(content: Artefact['content']): Promise<ReadBack> {
  if (typeof content === 'string') throw new TypeError('A Word file is bytes.');
  const [{ readOffice }, { readOfficeParts }] = await Promise.all([
    import('./read-office.ts'),
    import('../../office/read/office-parts.ts'),
  ]);
  return { content: readOffice(content), word: readOfficeParts(content) };
}

function bytesOf(content: Artefact['content']): Uint8Array {
  if (typeof content === 'string') throw new TypeError('A PDF is bytes.');
  return content;
}
