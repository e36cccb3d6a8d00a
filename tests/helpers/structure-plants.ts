import { type PDFDict, PDFNull, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { kidsOf } from '../../scripts/pdf/read/structure/structure-tree.ts';
import { setKids } from '../../scripts/pdf/write/set-kids.ts';
import {
  alternative,
  annotate,
  annotations,
  attribute,
  chain,
  dict,
  entry,
  hang,
  index,
  name,
  type Plant,
  paint,
  retype,
  span,
  table,
  withoutLanguage,
  words,
  xmp,
} from './plant-tools.ts';

/** Plants of faults in metadata, marks, tables, lists and languages. */
export const STRUCTURE_PLANTS: readonly Plant[] = [
  { rule: '5-1', plant: (pdf) => xmp(pdf, (packet) => packet.replace(/<pdfuaid:part>1<.pdfuaid:part>/, '')) },
  { rule: '5-2', plant: (pdf) => xmp(pdf, (packet) => packet.replace('part>1<', 'part>2<')) },
  {
    rule: '5-3',
    plant: (pdf) => xmp(pdf, (packet) => packet.replaceAll('pdfuaid:', 'ua:').replace(':pdfuaid=', ':ua=')),
  },
  {
    rule: '5-4',
    plant: (pdf) =>
      xmp(pdf, (packet) =>
        packet
          .replace('<rdf:Desc', '<!-- xmlns:ua="http://www.aiim.org/pdfua/ns/id/" --><rdf:Desc')
          .replace('</rdf:Desc', '<ua:amd>1</ua:amd></rdf:Desc'),
      ),
  },
  {
    rule: '5-5',
    plant: (pdf) =>
      xmp(pdf, (packet) =>
        packet
          .replace('<rdf:Desc', '<!-- xmlns:ua="http://www.aiim.org/pdfua/ns/id/" --><rdf:Desc')
          .replace('</rdf:Desc', '<ua:corr>1</ua:corr></rdf:Desc'),
      ),
  },
  { rule: '6.2-1', plant: (pdf) => pdf.catalog.delete(name('MarkInfo')) },
  {
    rule: '7.1-1',
    plant: (pdf) => paint(pdf, (content) => content.replace(/\/MCID 1 *>> *BDC/, '$&\n/Artifact BMC EMC')),
  },
  { rule: '7.1-2', plant: (pdf) => paint(pdf, (content) => `/Artifact BMC\n${content}\nEMC`) },
  { rule: '7.1-3', plant: (pdf) => paint(pdf, (content) => `${content}\n0 0 5 5 re f`) },
  { rule: '7.1-4', plant: (pdf) => entry(pdf.catalog, 'MarkInfo').set(name('Suspects'), pdf.context.obj(true)) },
  { rule: '7.1-5', plant: (pdf) => retype(pdf, 'H2', 'Chapter') },
  {
    rule: '7.1-6',
    plant: (pdf) => {
      retype(pdf, 'H2', 'One');
      entry(entry(pdf.catalog, 'StructTreeRoot'), 'RoleMap').set(name('One'), name('Other'));
      entry(entry(pdf.catalog, 'StructTreeRoot'), 'RoleMap').set(name('Other'), name('One'));
    },
  },
  {
    rule: '7.1-7',
    plant: (pdf) => entry(entry(pdf.catalog, 'StructTreeRoot'), 'RoleMap').set(name('P'), name('Span')),
  },
  { rule: '7.1-8', plant: (pdf) => pdf.catalog.delete(name('Metadata')) },
  { rule: '7.1-9', plant: (pdf) => xmp(pdf, (packet) => packet.replace(/<dc:title>.*<.dc:title>/, '')) },
  { rule: '7.1-10', plant: (pdf) => pdf.catalog.delete(name('ViewerPreferences')) },
  { rule: '7.1-11', plant: (pdf) => pdf.catalog.delete(name('StructTreeRoot')), also: ['7.1-3', '7.18.5-1'] },
  { rule: '7.1-12', plant: (pdf) => dict(pdf, 'H2').delete(name('P')) },
  {
    rule: '7.2-2',
    plant: (pdf) => pdf.catalog.delete(name('Lang')),
    also: ['7.2-24', '7.2-33'],
  },
  { rule: '7.2-3', plant: (pdf) => void hang(pdf, 'Table', 'P') },
  { rule: '7.2-4', plant: (pdf) => void chain(pdf, ['TR']) },
  { rule: '7.2-5', plant: (pdf) => void chain(pdf, ['THead']) },
  { rule: '7.2-6', plant: (pdf) => void chain(pdf, ['TBody']) },
  { rule: '7.2-7', plant: (pdf) => void chain(pdf, ['TFoot']) },
  { rule: '7.2-8', plant: (pdf) => void chain(pdf, ['TH']) },
  { rule: '7.2-9', plant: (pdf) => void chain(pdf, ['TD']) },
  { rule: '7.2-10', plant: (pdf) => void hang(pdf, 'TR', 'P') },
  { rule: '7.2-11', plant: (pdf) => table(pdf, ['THead', 'THead', 'TBody']) },
  { rule: '7.2-12', plant: (pdf) => table(pdf, ['TBody', 'TFoot', 'TFoot']) },
  { rule: '7.2-13', plant: (pdf) => table(pdf, ['TFoot']) },
  { rule: '7.2-14', plant: (pdf) => table(pdf, ['THead']) },
  {
    rule: '7.2-15',
    plant: (pdf) => {
      attribute(dict(pdf, 'TH', 1), 'RowSpan', PDFNumber.of(2));
      attribute(dict(pdf, 'TD', 0), 'ColSpan', PDFNumber.of(2));
    },
  },
  {
    rule: '7.2-16',
    plant: (pdf) => {
      const ref = hang(pdf, 'Table', 'Caption');
      const [first, ...rest] = kidsOf(dict(pdf, 'Table')).filter((kid) => kid !== ref);
      setKids(dict(pdf, 'Table'), [first ?? PDFNull, ref, ...rest]);
    },
  },
  { rule: '7.2-17', plant: (pdf) => void chain(pdf, ['LI']) },
  { rule: '7.2-18', plant: (pdf) => void chain(pdf, ['LBody']) },
  { rule: '7.2-19', plant: (pdf) => void hang(pdf, 'L', 'P') },
  { rule: '7.2-20', plant: (pdf) => void hang(pdf, 'LI', 'P') },
  { rule: '7.2-21', plant: (pdf) => alternative(pdf, 'ActualText'), also: ['7.2-34'] },
  { rule: '7.2-22', plant: (pdf) => alternative(pdf, 'Alt'), also: ['7.2-34'] },
  { rule: '7.2-23', plant: (pdf) => alternative(pdf, 'E'), also: ['7.2-34'] },
  {
    rule: '7.2-24',
    plant: (pdf) => {
      withoutLanguage(pdf);
      for (const annotation of annotations(pdf)) annotation.delete(name('Lang'));
    },
    also: ['7.2-34'],
  },
  {
    rule: '7.2-25',
    plant: (pdf) => {
      withoutLanguage(pdf);
      index(pdf, annotate(pdf, 'Widget', { TU: 'A field' }), hang(pdf, 'P', 'Form'));
      dict(pdf, 'Form').set(name('K'), pdf.context.obj({ Type: 'OBJR', Obj: null as never }));
      (dict(pdf, 'Form').lookup(name('K')) as PDFDict).set(name('Obj'), PDFNumber.of(1));
    },
    also: ['7.2-34'],
  },
  { rule: '7.2-26', plant: (pdf) => void chain(pdf, ['TOCI']) },
  { rule: '7.2-27', plant: (pdf) => void chain(pdf, ['TOC', 'P']) },
  {
    rule: '7.2-28',
    plant: (pdf) => {
      chain(pdf, ['TOC', 'TOCI']);
      hang(pdf, 'TOC', 'Caption');
    },
  },
  { rule: '7.2-29', plant: (pdf) => dict(pdf, 'P').set(name('Lang'), words('British English')) },
  { rule: '7.2-30', plant: (pdf) => span(pdf, 'ActualText'), also: ['7.2-34'] },
  { rule: '7.2-31', plant: (pdf) => span(pdf, 'Alt'), also: ['7.2-34'] },
  { rule: '7.2-32', plant: (pdf) => span(pdf, 'E'), also: ['7.2-34'] },
  {
    rule: '7.2-33',
    plant: (pdf) => {
      pdf.catalog.delete(name('Lang'));
      pdf.catalog.delete(name('Outlines'));
      for (const annotation of annotations(pdf)) annotation.set(name('Lang'), PDFString.of('en'));
    },
  },
  { rule: '7.2-34', plant: withoutLanguage },
  {
    rule: '7.2-36',
    plant: (pdf) => {
      table(pdf, ['THead', 'TBody']);
      hang(pdf, 'THead', 'P');
    },
  },
  {
    rule: '7.2-37',
    plant: (pdf) => {
      table(pdf, ['TBody']);
      hang(pdf, 'TBody', 'P');
    },
  },
  {
    rule: '7.2-38',
    plant: (pdf) => {
      table(pdf, ['TBody', 'TFoot']);
      hang(pdf, 'TFoot', 'P');
    },
  },
  {
    rule: '7.2-39',
    plant: (pdf) => {
      hang(pdf, 'Table', 'Caption');
      hang(pdf, 'Table', 'Caption', 'first');
    },
  },
  { rule: '7.2-40', plant: (pdf) => void hang(pdf, 'L', 'Caption') },
  { rule: '7.2-41', plant: (pdf) => attribute(dict(pdf, 'TD', 3), 'RowSpan', PDFNumber.of(2)) },
  { rule: '7.2-42', plant: (pdf) => attribute(dict(pdf, 'TD', 3), 'ColSpan', PDFNumber.of(2)) },
  { rule: '7.2-43', plant: (pdf) => setKids(dict(pdf, 'TR', 2), kidsOf(dict(pdf, 'TR', 2)).slice(0, 1)) },
  { rule: '7.3-1', plant: (pdf) => dict(pdf, 'Figure').delete(name('Alt')) },
];
