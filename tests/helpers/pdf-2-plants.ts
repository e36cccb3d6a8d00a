import { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import { kidsOf, readStructure } from '../../scripts/pdf/read/structure/structure-tree.ts';
import { setKids } from '../../scripts/pdf/write/set-kids.ts';
import { dict, entry, hang, name, type Plant, xmp } from './plant-tools.ts';

/** Plants of faults against PDF/UA-2, besides those that it shares with PDF/UA-1. */
export const UA_2_PLANTS: readonly Plant[] = [
  { rule: '5-1', plant: (pdf) => xmp(pdf, (packet) => packet.replaceAll(/<pdfuaid:\w+>\w+<.pdfuaid:\w+>/g, '')) },
  { rule: '5-2', plant: (pdf) => xmp(pdf, (packet) => packet.replace('pdfuaid:part>2<', 'pdfuaid:part>1<')) },
  { rule: '5-5', plant: (pdf) => xmp(pdf, (packet) => packet.replace('pdfuaid:rev>2024<', 'pdfuaid:rev>2023<')) },
  { rule: '6.1.3-1', plant: (pdf) => xmp(pdf, (packet) => packet.replace('wtpdf#reuse1.0', 'wtpdf#reuse2.0')) },
  {
    rule: '8.2.5.2-1',
    plant: (pdf) => {
      const root = entry(pdf.catalog, 'StructTreeRoot');
      const second = pdf.context.register(pdf.context.obj({ Type: 'StructElem', S: 'P' }));
      const first = root.get(name('K'));
      if (first !== undefined) setKids(root, [first, second]);
    },
  },
  { rule: '8.2.5.2-2', plant: (pdf) => dict(pdf, 'Document').delete(name('NS')) },
  { rule: '8.2.5.12-1', plant: (pdf) => void hang(pdf, 'Document', 'H') },
  { rule: '8.2.5.14-1', plant: (pdf) => void hang(pdf, 'Document', 'Note') },
  { rule: '8.2.5.25-1', plant: (pdf) => dict(pdf, 'L').delete(name('A')) },
  {
    rule: '8.2.5.27-1',
    plant: (pdf) => {
      const holder = readStructure(pdf).find(({ type }) => type === 'Caption')?.parent;
      if (holder === undefined) throw new Error('There is no caption.');
      const paragraph = () => pdf.context.register(pdf.context.obj({ Type: 'StructElem', S: 'P' }));
      setKids(holder.dict, [paragraph(), ...kidsOf(holder.dict), paragraph()]);
    },
  },
  {
    rule: '8.8-1',
    plant: (pdf) => {
      const places = entry(pdf.catalog, 'Dests');
      const [[first, place] = []] = places.entries();
      const both = pdf.context.lookup(place);
      if (first !== undefined && both instanceof PDFDict) places.set(first, both.lookup(name('D'), PDFArray));
    },
  },
  { rule: 'Table-5', plant: (pdf) => void hang(pdf, 'P', 'L') },
  { rule: 'Table-5-content', plant: (pdf) => dict(pdf, 'H2').set(name('S'), name('NonStruct')) },
];

/** Plants of faults against PDF/A-4, besides those that it shares with PDF/A-2a. */
export const ARCHIVE_4_PLANTS: readonly Plant[] = [
  { rule: '6.1.3-4', plant: (pdf) => void pdf.setTitle('A title') },
  { rule: '6.7.3-1', plant: (pdf) => xmp(pdf, (packet) => packet.replaceAll(/<pdfaid:\w+>\w+<.pdfaid:\w+>/g, '')) },
  { rule: '6.7.3-2', plant: (pdf) => xmp(pdf, (packet) => packet.replace('pdfaid:part>4<', 'pdfaid:part>3<')) },
  {
    rule: '6.7.3-3',
    plant: (pdf) =>
      xmp(pdf, (packet) => packet.replace('<pdfaid:rev>', '<pdfaid:conformance>E</pdfaid:conformance>$&')),
  },
  { rule: '6.7.3-5', plant: (pdf) => xmp(pdf, (packet) => packet.replace('pdfaid:rev>2020<', 'pdfaid:rev>2021<')) },
];
