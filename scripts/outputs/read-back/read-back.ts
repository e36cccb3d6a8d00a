import type { ReadContent } from '../../checks/files/read-file.ts';
import type { Artefact } from '../artefact.ts';
import type { Output, ReadBack } from '../output.ts';

/** How an output that is a text is read back: by `read`. */
export function readingText(read: (text: string) => ReadContent): Output<'deck'>['readBack'] {
  return async (content) => ({ content: read(textOf(content)) });
}

/** Reads a PDF back: by its raw bytes, and by its objects. */
export async function readBackPdf(content: Artefact['content']): Promise<ReadBack> {
  if (typeof content === 'string') throw new TypeError('A PDF is bytes.');
  const [{ readPdfContent }, { loadPdf }, { readPdf }] = await Promise.all([
    import('./read-pdf-content.ts'),
    import('../../pdf/read/load-pdf.ts'),
    import('../../pdf/read/read-pdf.ts'),
  ]);
  return { content: readPdfContent(content), pdf: readPdf(await loadPdf(content)) };
}

function textOf(content: Artefact['content']): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
