import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDeckTemplate } from '../../../scripts/office/deck/template/read-deck-template.ts';
import { makeTemplate, type TemplateSpec } from '../../helpers/make-template.ts';
import { SAMPLE_TEMPLATES } from '../../helpers/sample-templates.ts';

const GERMAN = SAMPLE_TEMPLATES['German names'] as TemplateSpec;

function faultOf(bytes: Uint8Array): string {
  try {
    readDeckTemplate('house.potx', bytes);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
}

const changed = (more: Partial<TemplateSpec>) => faultOf(makeTemplate({ ...GERMAN, ...more }));
const part = (path: string, content: string | Uint8Array) => changed({ parts: { [path]: content } });

// A zip says of each part how many bytes it has when it is unpacked.
function bomb(): Uint8Array {
  const bytes = makeTemplate({ ...GERMAN, parts: { 'ppt/media/bomb.png': new Uint8Array(54_321) } });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 54_321) view.setUint32(at, 160_000_000, true);
  }
  return bytes;
}

const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';
const MANY = `<b ${Array.from({ length: 1999 }, (_, index) => `c${index}=""`).join(' ')}/>`;
const TYPE = 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml';

describe('a template is refused', () => {
  test.each([
    ['that brings macros', changed({ kind: TYPE }), 'it brings macros'],
    [
      'that links to a picture on the internet',
      changed({ relation: { type: 'image', target: 'https://example.org/a.png', external: true } }),
      `it leads to https://example.org/a.png (${LAYOUT})`,
    ],
    [
      'that links to a file of a computer',
      changed({ relation: { type: 'image', target: 'file:///etc/passwd', external: true } }),
      `it leads to file:///etc/passwd (${LAYOUT})`,
    ],
    [
      'with an embedded object',
      changed({ relation: { type: 'oleObject', target: '../embeddings/a.bin' } }),
      `a layout or master holds an embedded object (oleObject in ${LAYOUT})`,
    ],
    ['that is a document', changed({ kind: 'application/xml' }), 'it is no template for PowerPoint'],
    [
      'whose part lacks',
      changed({ relation: { type: 'image', target: '../../../../etc/passwd' } }),
      'it is no sound Office file (its part etc/passwd lacks)',
    ],
    [
      'with a document type',
      part(LAYOUT, '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      `it is no sound Office file (its part ${LAYOUT} has a document type)`,
    ],
    ['with broken XML', part(LAYOUT, '<a>'), `it is no sound Office file (its part ${LAYOUT} is not well-formed XML)`],
    [
      'that is nested without end',
      part(LAYOUT, '<a>'.repeat(20_000)),
      `it is no sound Office file (its part ${LAYOUT} is nested too deeply)`,
    ],
    [
      'of the strict format',
      part(LAYOUT, '<p:sldLayout xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>'),
      'it is saved as “Strict Open XML”, which most programs don’t read',
    ],
    ['that is no zip', faultOf(strToU8('no zip')), 'it is no sound Office file (it can’t be unpacked)'],
    [
      'that is another zip',
      faultOf(zipSync({ a: strToU8('a') })),
      'it is no sound Office file (its part [Content_Types].xml lacks)',
    ],
    [
      'with a password',
      faultOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])),
      'it has a password, or is of an old format under another name',
    ],
    ['that unpacks to more than it may', faultOf(bomb()), 'it has more than 150 MB when it is unpacked'],
    [
      'with a part that is too large',
      part(LAYOUT, ' '.repeat(20_500_000)),
      `its part ${LAYOUT} has 21 MB of XML, and 20 MB is the most`,
    ],
    [
      'with too many attributes',
      part(LAYOUT, `<a>${MANY.repeat(251)}</a>`),
      `it holds more than 500,000 elements and attributes of XML (up to its part ${LAYOUT})`,
    ],
    ['that is too large', faultOf(new Uint8Array(31_000_000)), 'it has 31 MB, and 30 MB is the most'],
    [
      'whose slides have no size',
      changed({ width: 0 }),
      'it is no sound Office file (its slides have no size that PowerPoint allows)',
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

test('only masters and what they lead to are taken, under paths of their own', () => {
  const image = { type: 'image', target: '../media/Bild 1.PNG' };
  const parts = {
    'ppt/media/Bild 1.PNG': new Uint8Array([1]),
    'ppt/slides/slide1.xml': '<left/>',
    'docProps/a.xml': '<left/>',
  };
  const template = readDeckTemplate('house.potx', makeTemplate({ ...GERMAN, relation: image, parts }));
  expect(template.parts.map(({ path }) => path)).toEqual([
    'ppt/slideMasters/slideMaster1.xml',
    'ppt/theme/template1.xml',
    ...[1, 2, 3, 4, 5].map((number) => `ppt/slideLayouts/slideLayout${number}.xml`),
    'ppt/media/template1.png',
  ]);
  expect(template.parts[2]?.relationships).toEqual([
    { id: 'rId1', type: 'slideMaster', target: 'ppt/slideMasters/slideMaster1.xml' },
    { id: 'rId9', type: 'image', target: 'ppt/media/template1.png' },
  ]);
});
