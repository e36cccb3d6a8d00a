import { PDFArray, PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { streamText } from '../../../pdf/read/content-stream.ts';
import { dictOf, nameOf, textOf } from '../../../pdf/read/dictionaries.ts';
import type { PdfFile } from '../../../pdf/read/pdf-file.ts';
import { NAMES } from '../../../pdf/read/pdf-names.ts';
import { onFile, type Rule } from './rule.ts';

const NOT_PRINTED =
  'A brief and a deck have nothing of this kind. Take it out of your own template. If you have none, the fault is in the tool: please report it.';

/** Layers, attached files, dynamic forms and locks: a printed page has none, and none may creep in wrongly. */
export const FILE_RULES: readonly Rule[] = [
  {
    id: '7.10-1',
    fault: 'A set of layers has no name',
    cure: NOT_PRINTED,
    test: onFile((file) => layerSets(file).some((set) => (textOf(set, 'Name') ?? '') === '')),
  },
  {
    id: '7.10-2',
    fault: 'A set of layers switches itself',
    cure: NOT_PRINTED,
    test: onFile((file) => layerSets(file).some((set) => set.has(NAMES.AS))),
  },
  {
    id: '7.11-1',
    fault: 'An attached file has no name',
    cure: NOT_PRINTED,
    test: onFile(({ document }) =>
      document.context.enumerateIndirectObjects().some(([, object]) => isNamelessFile(object)),
    ),
  },
  {
    id: '7.15-1',
    fault: 'The file holds a form that changes while it is filled in (dynamic XFA)',
    cure: NOT_PRINTED,
    test: onFile(({ catalog }) => {
      const forms = dictOf(catalog.lookup(NAMES.AcroForm))?.lookup(NAMES.XFA);
      const parts = forms instanceof PDFArray ? forms.asArray().map((part) => catalog.context.lookup(part)) : [forms];
      return parts.some((part) => /dynamicRender>\s*required/.test(streamText(part)));
    }),
  },
  {
    id: '7.16-1',
    fault: 'The file is locked against screen readers',
    cure: NOT_PRINTED,
    test: onFile(({ document }) => {
      const lock = document.context.lookup(document.context.trailerInfo.Encrypt);
      const rights = lock instanceof PDFDict ? lock.lookup(NAMES.P) : undefined;
      return lock instanceof PDFDict && !(rights instanceof PDFNumber && (rights.asNumber() & 512) === 512);
    }),
  },
];

function layerSets({ catalog }: PdfFile): PDFDict[] {
  const layers = dictOf(catalog.lookup(NAMES.OCProperties));
  const others = layers?.lookup(NAMES.Configs);
  const sets = others instanceof PDFArray ? others.asArray().map((set) => catalog.context.lookup(set)) : [];
  return [layers?.lookup(NAMES.D), ...sets].filter((set) => set instanceof PDFDict);
}

function isNamelessFile(object: PDFObject): boolean {
  if (!(object instanceof PDFDict) || nameOf(object, 'Type') !== 'Filespec' || !object.has(NAMES.EF)) return false;
  return (textOf(object, 'F') ?? '') === '' || (textOf(object, 'UF') ?? '') === '';
}
