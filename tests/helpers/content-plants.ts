import { type PDFDict, PDFString } from '@cantoo/pdf-lib';
import {
  annotate,
  annotations,
  attribute,
  chain,
  dict,
  entry,
  font,
  form,
  hang,
  index,
  inner,
  name,
  type Plant,
  paint,
  retype,
  simpleFont,
  toUnicode,
  words,
} from './plant-tools.ts';

/** Plants of faults in headings, table headers, notes, annotations, forms and fonts. */
export const CONTENT_PLANTS: readonly Plant[] = [
  { rule: '7.4.2-1', plant: (pdf) => retype(pdf, 'H2', 'H3') },
  {
    rule: '7.4.4-1',
    plant: (pdf) => {
      chain(pdf, ['H']);
      chain(pdf, ['H']);
    },
    also: ['7.4.4-2', '7.4.4-3'],
  },
  { rule: '7.4.4-2', plant: (pdf) => void chain(pdf, ['H']), also: ['7.4.4-3'] },
  { rule: '7.4.4-3', plant: (pdf) => retype(pdf, 'H2', 'H'), also: ['7.4.4-2'] },
  {
    rule: '7.5-1',
    plant: (pdf) => {
      attribute(dict(pdf, 'TH', 0), 'Scope', undefined);
      retype(pdf, 'TH', 'TD', 1);
      for (const cell of [2, 4]) attribute(dict(pdf, 'TD', cell), 'Headers', undefined);
    },
  },
  {
    rule: '7.5-2',
    plant: (pdf) => {
      attribute(dict(pdf, 'TH', 0), 'Scope', undefined);
      retype(pdf, 'TH', 'TD', 1);
    },
  },
  { rule: '7.7-1', plant: (pdf) => void chain(pdf, ['Formula']) },
  { rule: '7.9-1', plant: (pdf) => void chain(pdf, ['Note']) },
  {
    rule: '7.9-2',
    plant: (pdf) => {
      for (const note of [...chain(pdf, ['Note']), ...chain(pdf, ['Note'])]) note.set(name('ID'), words('same'));
    },
  },
  { rule: '7.10-1', plant: (pdf) => pdf.catalog.set(name('OCProperties'), pdf.context.obj({ D: {} })) },
  {
    rule: '7.10-2',
    plant: (pdf) => {
      pdf.catalog.set(name('OCProperties'), pdf.context.obj({ D: { AS: [] } }));
      entry(entry(pdf.catalog, 'OCProperties'), 'D').set(name('Name'), words('Layers'));
    },
  },
  { rule: '7.11-1', plant: (pdf) => void pdf.context.register(pdf.context.obj({ Type: 'Filespec', EF: {} })) },
  {
    rule: '7.15-1',
    plant: (pdf) => {
      const xfa = pdf.context.register(
        pdf.context.flateStream('<config><dynamicRender>required</dynamicRender></config>'),
      );
      pdf.catalog.set(name('AcroForm'), pdf.context.obj({ XFA: xfa }));
    },
  },
  {
    rule: '7.16-1',
    plant: (pdf) => {
      pdf.context.trailerInfo.Encrypt = pdf.context.register(pdf.context.obj({ P: 0 }));
    },
  },
  { rule: '7.18.1-1', plant: (pdf) => void annotate(pdf, 'Text', { Contents: 'A remark' }) },
  { rule: '7.18.1-2', plant: (pdf) => index(pdf, annotate(pdf, 'Text'), hang(pdf, 'P', 'Annot')) },
  {
    rule: '7.18.1-3',
    plant: (pdf) => {
      index(pdf, annotate(pdf, 'Widget'), hang(pdf, 'P', 'Form'));
      dict(pdf, 'Form').set(name('K'), pdf.context.obj({ Type: 'OBJR', Obj: 1 }));
    },
  },
  {
    rule: '7.18.2-1',
    plant: (pdf) => index(pdf, annotate(pdf, 'TrapNet', { Contents: 'x' }), hang(pdf, 'P', 'Annot')),
  },
  { rule: '7.18.3-1', plant: (pdf) => void pdf.getPage(0).node.delete(name('Tabs')) },
  { rule: '7.18.4-1', plant: (pdf) => void annotate(pdf, 'Widget', { TU: 'A field' }) },
  { rule: '7.18.4-2', plant: (pdf) => void chain(pdf, ['Form']) },
  { rule: '7.18.5-1', plant: (pdf) => void annotations(pdf)[0]?.delete(name('StructParent')) },
  { rule: '7.18.5-2', plant: (pdf) => void annotations(pdf)[0]?.delete(name('Contents')), also: ['7.18.1-2'] },
  { rule: '7.18.6.2-1', plant: (pdf) => void pdf.context.register(pdf.context.obj({ S: 'MCD', Alt: [1, 2] })) },
  { rule: '7.18.6.2-2', plant: (pdf) => void pdf.context.register(pdf.context.obj({ S: 'MCD', CT: 'x' })) },
  {
    rule: '7.18.8-1',
    plant: (pdf) => index(pdf, annotate(pdf, 'PrinterMark', { Contents: 'x' }), hang(pdf, 'P', 'Annot')),
  },
  { rule: '7.20-1', plant: (pdf) => form(pdf, '', { Ref: 1 }) },
  {
    rule: '7.20-2',
    plant: (pdf) => {
      form(pdf, '/P <</MCID 0>> BDC EMC');
      paint(pdf, (content) => `${content}\n/Fm0 Do /Fm0 Do`);
    },
  },
  {
    rule: '7.21.3.1-1',
    plant: (pdf) => {
      const info = { Registry: PDFString.of('Other'), Ordering: PDFString.of('Identity'), Supplement: 0 };
      font(pdf).set(
        name('Encoding'),
        pdf.context.register(pdf.context.flateStream('', { CIDSystemInfo: info as never })),
      );
    },
  },
  { rule: '7.21.3.2-1', plant: (pdf) => inner(font(pdf)).delete(name('CIDToGIDMap')) },
  { rule: '7.21.3.3-1', plant: (pdf) => font(pdf).set(name('Encoding'), name('Own-H')) },
  {
    rule: '7.21.4.1-1',
    plant: (pdf) => (inner(font(pdf)).lookup(name('FontDescriptor')) as PDFDict).delete(name('FontFile2')),
  },
  {
    rule: '7.21.4.1-2',
    plant: (pdf) => {
      font(pdf).set(name('ToUnicode'), toUnicode(pdf, '<0000> <FFFF> <0041>'));
      paint(pdf, (content) => content.replace(/(\/F6 16 Tf\n[^\n]*\n)<[\dA-F]+>/, '$1<FFF0>'));
    },
  },
  {
    rule: '7.21.5-1',
    plant: (pdf) => {
      inner(font(pdf)).delete(name('W'));
      inner(font(pdf)).delete(name('DW'));
    },
  },
  { rule: '7.21.6-2', plant: (pdf) => simpleFont(pdf, 32, 'StandardEncoding') },
  { rule: '7.21.6-3', plant: (pdf) => simpleFont(pdf, 4, 'WinAnsiEncoding') },
  { rule: '7.21.7-1', plant: (pdf) => font(pdf).delete(name('ToUnicode')) },
  {
    rule: '7.21.7-2',
    plant: (pdf) => font(pdf).set(name('ToUnicode'), toUnicode(pdf, `<0000> <00FF> [${'<FEFF>'.repeat(256)}]`)),
  },
  {
    rule: '7.21.8-1',
    plant: (pdf) => {
      font(pdf).set(name('ToUnicode'), toUnicode(pdf, '<0000> <FFFF> <0041>'));
      paint(pdf, (content) => content.replace(/(\/F6 16 Tf\n[^\n]*\n)<[\dA-F]+>/, '$1<0000>'));
    },
  },
];
