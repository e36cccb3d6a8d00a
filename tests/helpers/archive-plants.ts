import { PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { annotations, dict, entry, font, name, type Plant, paint, toUnicode, words, xmp } from './plant-tools.ts';

/** Plants of faults that an archive would refuse. */
export const ARCHIVE_2A_PLANTS: readonly Plant[] = [
  {
    rule: '6.1.3-1',
    plant: (pdf) => {
      delete pdf.context.trailerInfo.ID;
    },
  },
  { rule: '6.1.13-3', plant: (pdf) => dict(pdf, 'Figure').set(name('Alt'), words('a'.repeat(17_000))) },
  {
    rule: '6.1.13-4',
    plant: (pdf) => entry(pdf.catalog, 'Dests').set(PDFName.of('n'.repeat(128)), pdf.context.obj([])),
  },
  { rule: '6.1.13-8', plant: (pdf) => paint(pdf, (content) => `${'q '.repeat(29)}${content}${' Q'.repeat(29)}`) },
  { rule: '6.2.4.3-2', plant: (pdf) => pdf.catalog.delete(name('OutputIntents')) },
  {
    rule: '6.2.8-3',
    plant: (pdf) => {
      const image = pdf.context.flateStream('0', { Type: 'XObject', Subtype: 'Image', Interpolate: true });
      pdf.context.register(image);
    },
  },
  {
    rule: '6.2.10-1',
    plant: (pdf) => void pdf.context.register(pdf.context.obj({ Type: 'ExtGState', BM: 'Sparkle' })),
  },
  {
    rule: '6.2.11.7.3-1',
    plant: (pdf) => font(pdf).set(name('ToUnicode'), toUnicode(pdf, '<0001> <FFFF> <E000>')),
  },
  { rule: '6.3.2-1', plant: (pdf) => annotations(pdf)[0]?.delete(name('F')) },
  { rule: '6.3.2-2', plant: (pdf) => annotations(pdf)[0]?.set(name('F'), PDFNumber.of(2)) },
  {
    rule: '6.6.2.3.1-2',
    plant: (pdf) => xmp(pdf, (packet) => packet.replace(/<pdfaExtension:schemas[\s\S]*<.pdfaExtension:schemas>/, '')),
  },
  { rule: '6.6.4-1', plant: (pdf) => xmp(pdf, (packet) => packet.replaceAll(/<pdfaid:\w+>\w+<.pdfaid:\w+>/g, '')) },
  { rule: '6.6.4-2', plant: (pdf) => xmp(pdf, (packet) => packet.replace('pdfaid:part>2<', 'pdfaid:part>3<')) },
  { rule: '6.6.4-3', plant: (pdf) => xmp(pdf, (packet) => packet.replace('conformance>A<', 'conformance>B<')) },
];
