import { expect, test } from 'vitest';
import { type Marking, markArtefacts } from '../../../scripts/pdf/write/mark-artefacts.ts';

const NONE: Marking = { isDecoration: () => false, isMarkedForm: () => false };
const ALL: Marking = { ...NONE, isDecoration: () => true };

test('what is painted outside of tags is wrapped, what is tagged stays', () => {
  const content = 'q 1 0 0 rg 0 0 9 9 re f Q /P <</MCID 0>>BDC 1 1 re f EMC BT /F1 9 Tf (a) Tj 2 0 Td (b) Tj ET';
  expect(markArtefacts(content, NONE)).toEqual({
    content:
      'q 1 0 0 rg /Artifact BMC\n0 0 9 9 re f\nEMC Q /P <</MCID 0>>BDC 1 1 re f EMC BT /F1 9 Tf /Artifact BMC\n(a) Tj 2 0 Td (b) Tj\nEMC ET',
    decorations: [],
  });
});

test('a clip paints nothing and is left alone', () => {
  const content = '0 0 9 9 re W n q 1 0 0 1 0 0 cm Q';
  expect(markArtefacts(content, ALL).content).toBe(content);
});

test('content that is an artefact already stays as it is', () => {
  const content = '/Artifact BMC 0 0 9 9 re f EMC /Artifact <</Type /Pagination>> BDC (a) Tj EMC';
  expect(markArtefacts(content, ALL).content).toBe(content);
});

test('marked content of paths alone becomes an artefact where it is decoration', () => {
  const content = '/LI <</MCID 4 >>BDC\n0 0 9 1 re\nf\nEMC';
  expect(markArtefacts(content, ALL)).toEqual({ content: '/Artifact BMC\n0 0 9 1 re\nf\nEMC', decorations: [4] });
  expect(markArtefacts(content, NONE)).toEqual({ content, decorations: [] });
});

test('marked content with text, a picture or other marks in it is never decoration', () => {
  for (const inner of ['(a) Tj', '/Im0 Do', '/Span <</Lang (fr)>> BDC (a) Tj EMC']) {
    const content = `/P <</MCID 1>> BDC 0 0 9 9 re f ${inner} EMC`;
    expect(markArtefacts(content, ALL)).toEqual({ content, decorations: [] });
  }
});

test('curves are told, so that letters drawn as paths are kept', () => {
  const seen: boolean[] = [];
  const marking: Marking = { ...NONE, isDecoration: ({ curved }) => seen.push(curved) === 0 };
  markArtefacts('/P <</MCID 1>> BDC 0 0 m 1 1 2 2 3 3 c f EMC /P <</MCID 2>> BDC 0 0 9 9 re f EMC', marking);
  expect(seen).toEqual([true, false]);
});

test('a form that marks its own content is not wrapped, any other is', () => {
  const content = '/Fm0 Do';
  expect(markArtefacts(content, { ...NONE, isMarkedForm: (name) => name === 'Fm0' }).content).toBe(content);
  expect(markArtefacts(content, NONE).content).toBe('/Artifact BMC\n/Fm0 Do\nEMC');
});
