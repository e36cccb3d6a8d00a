import { type PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { streamBytes } from './content/content-stream.ts';
import { dictOf, isTrue, nameOf, textOf } from './dictionaries.ts';
import { NAMES } from './pdf-names.ts';
import { readXmp, type Xmp } from './read-xmp.ts';

/** The declarations that a PDF makes about itself, as plain data. */
export interface Declarations {
  /** The first line of the file, which names the version of PDF. */
  readonly header: string;
  /** Whether it declares that it is tagged, and that its tags may be wrong. */
  readonly isTagged: boolean;
  readonly isSuspect: boolean;
  readonly hasStructure: boolean;
  /** The language of the whole document. */
  readonly language: string | undefined;
  /** Whether it asks viewers to show its title in place of the file's name. */
  readonly showsTitle: boolean;
  /** Whether its metadata are a stream declared as XMP, and the content of that XMP. */
  readonly hasMetadata: boolean;
  readonly xmp: Xmp | undefined;
}

/** Reads the declarations of a document. */
export function readDeclarations({ catalog, context }: PDFDocument): Declarations {
  const marks = dictOf(catalog.lookup(NAMES.MarkInfo));
  const metadata = catalog.lookup(NAMES.Metadata);
  const about = dictOf(metadata);
  const isXmp = about !== undefined && nameOf(about, 'Subtype') === 'XML';
  return {
    header: /^[^\r\n]*/.exec(String(context.header))?.[0] ?? '',
    isTagged: isTrue(marks, 'Marked'),
    isSuspect: isTrue(marks, 'Suspects'),
    hasStructure: dictOf(catalog.lookup(NAMES.StructTreeRoot)) !== undefined,
    language: textOf(catalog, 'Lang'),
    showsTitle: isTrue(dictOf(catalog.lookup(NAMES.ViewerPreferences)), 'DisplayDocTitle'),
    hasMetadata: isXmp && nameOf(about, 'Type') === 'Metadata',
    xmp: isXmp && metadata instanceof PDFStream ? readXmp(textOfStream(metadata)) : undefined,
  };
}

function textOfStream(stream: PDFStream): string {
  return Buffer.from(streamBytes(stream)).toString('utf8');
}
