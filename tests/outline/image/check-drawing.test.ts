import { describe, expect, test } from 'vitest';
import { checkDrawing } from '../../../scripts/outline/image/check-drawing.ts';

const AT = { file: 'summit.yaml', line: 3, column: 9 };
const FILE = 'content/x/images/logo.svg';
const PATH = '<path d="M0 0h60v20H0z"/>';
const ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">';
const BOX = '"-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"';

function check(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return checkDrawing({ path: 'images/logo.svg', file: FILE, bytes, at: AT });
}

function faultOf(text: string | Uint8Array) {
  const { findings } = check(text);
  expect(findings.map(({ code }) => code)).toEqual(['outline/unusable-image']);
  const [{ message, hint, place } = { message: '', hint: '', place: undefined }] = findings;
  return { reason: message.replace(/^The drawing '.+?' can't be used: |\.$/g, ''), hint, place };
}

describe('a document type', () => {
  test.each([
    ['with the address of its rules', `<!DOCTYPE svg PUBLIC ${BOX}>`],
    ['with nothing', '<!DOCTYPE svg>'],
    ['of a file', '<!DOCTYPE svg SYSTEM "svg11.dtd">'],
    ['with rules that nobody reads', '<!DOCTYPE svg [<!ELEMENT svg ANY><!ATTLIST svg a CDATA ">"><!-- it\'s -->]>'],
  ])('%s is taken out', (_, doctype) => {
    expect(check(`<?xml version="1.0"?>\n<!-- made by hand -->${doctype}${ROOT}${PATH}</svg>`)).toEqual({
      svg: `<?xml version="1.0"?>\n${ROOT}${PATH}</svg>`,
      size: { width: 60, height: 20 },
      findings: [],
    });
  });

  test('puts in the plain entities that it declares', () => {
    const declared = `<!ENTITY ns 'http://www.w3.org/2000/svg'><!ENTITY box "0 0 60 20"><!ENTITY box "twice">`;
    const raw = '<style><![CDATA[ /* &box; */ ]]></style>';
    const svg = `<!DOCTYPE svg PUBLIC ${BOX} [\n${declared}\n]><svg xmlns="&ns;" viewBox="&box;">${PATH}${raw}</svg>`;
    expect(check(svg).svg).toBe(`${ROOT}${PATH}${raw}</svg>`);
  });

  test('puts in quotes as quotes, so that no attribute ends at them', () => {
    const svg = `<!DOCTYPE svg [<!ENTITY q 'a" b="x'>]>${ROOT}<g id="&q;">${PATH}</g></svg>`;
    expect(check(svg).svg).toBe(`${ROOT}<g id="a&quot; b=&quot;x">${PATH}</g></svg>`);
  });

  test.each([
    ['an entity in an entity', '<!ENTITY a "x"><!ENTITY b "&a;&a;">', "its entity 'b' is no plain text", 31],
    ['an entity of tags', '<!ENTITY a "<g/>">', "its entity 'a' is no plain text", 16],
    [
      'an entity of another file',
      '<!ENTITY a SYSTEM "file:///etc/hosts">',
      'it declares an entity that stands in another file',
      16,
    ],
    [
      'an entity of a public file',
      '<!ENTITY a PUBLIC "-//A//B" "b.txt">',
      'it declares an entity that stands in another file',
      16,
    ],
    ['a parameter entity', '<!ENTITY % a "x">', 'it declares a parameter entity (%), which can not be taken', 16],
    ['one that is used', '%a;', 'it declares a parameter entity (%), which can not be taken', 16],
    ['a long entity', `<!ENTITY a "${'x'.repeat(1025)}">`, "its entity 'a' has more than 1024 letters", 16],
  ])('with %s is refused where it stands', (_, declared, reason, column) => {
    const fault = faultOf(`<!DOCTYPE svg [${declared}]>${ROOT}${PATH}</svg>`);
    expect(fault.reason).toBe(reason);
    expect(fault.place).toMatchObject({ file: FILE, line: 1, column });
    expect(fault.hint).toContain("untick 'Preserve Illustrator Editing Capabilities'");
  });

  test('with 50 entities is taken, with one more refused', () => {
    const of = (count: number) => Array.from({ length: count }, (_, index) => `<!ENTITY e${index} "x">`).join('');
    expect(check(`<!DOCTYPE svg [${of(50)}]>${ROOT}${PATH}</svg>`).findings).toEqual([]);
    expect(faultOf(`<!DOCTYPE svg [${of(51)}]>${ROOT}${PATH}</svg>`).reason).toBe('it declares more than 50 entities');
  });

  test('whose entities fill a drawing up is refused before they are put in', () => {
    const svg = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(1024)}">]>${ROOT}${PATH}<desc>${'&a;'.repeat(100_000)}</desc></svg>`;
    expect(faultOf(svg).reason).toBe('its entities make it larger than a drawing may be');
  });

  test('leaves what stands after it in its place, in findings', () => {
    const svg = `<!DOCTYPE svg [\n<!ENTITY long "xxxxxxxxxxxxxxxx">]>\n${ROOT}\n<g id="&long;"/>&other;</svg>`;
    const { place, reason } = faultOf(svg);
    expect(reason).toContain('an & stands alone');
    expect(place).toMatchObject({ line: 4, column: 17 });
  });

  test('brings no address in by an entity', () => {
    const svg = `<!DOCTYPE svg [<!ENTITY a "http://example.org/">]>${ROOT}${PATH}<image href="&a;b.png"/></svg>`;
    expect(faultOf(svg).reason).toBe('it shows a picture that is in another file');
  });
});

describe('what is not seen is not sent', () => {
  test('views, names of files and authors that Inkscape keeps', () => {
    const svg = `<!-- Created with Inkscape -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  viewBox="0 0 60 20" sodipodi:docname="secret.svg" inkscape:export-filename="secret/logo.png"
><title>secret</title><sodipodi:namedview inkscape:window-width="9"><inkscape:grid/></sodipodi:namedview>
<metadata><rdf:RDF><rdf:li>secret</rdf:li></rdf:RDF></metadata><g inkscape:label="secret" id="a"><desc>secret</desc>${PATH}</g></svg>`;
    expect(check(svg).svg?.replace(/\s+/g, ' ').trim()).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" > <g id="a">${PATH}</g></svg>`,
    );
  });

  test('the copy of the document that Illustrator packs in, however large', () => {
    const pgf = `<i:pgf id="pgf">${'secret'.repeat(200_000)}</i:pgf>`;
    const own =
      '<foreignObject requiredExtensions="&ai;" width="1" height="1"><i:pgfRef xlink:href="#pgf"/></foreignObject>';
    const names = 'xmlns:i="&ai;" xmlns:xlink="http://www.w3.org/1999/xlink"';
    const svg = `<!DOCTYPE svg [<!ENTITY ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]><svg ${names} xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><switch>${own}<g i:extraneous="self">${PATH}</g></switch>${pgf}</svg>`;
    expect(check(svg)).toMatchObject({ findings: [] });
    expect(check(svg).svg).toBe(
      `<svg xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><switch><g>${PATH}</g></switch></svg>`,
    );
  });

  test('and what is seen stays letter by letter', () => {
    const svg = `<?xml version='1.0' encoding="UTF-8"?>\n<s:svg xmlns:s="http://www.w3.org/2000/svg"\n xmlns:x="http://www.w3.org/1999/xlink"  viewBox='0 0 60 20' xml:space="preserve"><s:use  x:href='#a' /><s:style><![CDATA[ a > b {} ]]></s:style></s:svg>\n`;
    expect(check(svg).svg).toBe(svg);
  });

  test('but a page of HTML is no metadata', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml" viewBox="0 0 6 2">${PATH}<h:iframe/></svg>`;
    expect(faultOf(svg).reason).toBe('it holds a page of its own (HTML)');
  });
});

test.each([
  ['a sign by its number', '<style>path{mask:&#117;rl(//example.org/a.svg)}</style>'],
  ['a sign by its number in CSS', '<style>path{mask:u\\72 l(//example.org/a.svg)}</style>'],
  ['a set of images', '<style>path{mask-image:image-set("//example.org/a.png" 1x)}</style>'],
  ['a remark within a name', '<style>path{mask:u<!-- -->rl(//example.org/a.svg)}</style>'],
])('an address is found behind %s', (_, style) => {
  const { reason, place } = faultOf(`${ROOT}${style}${PATH}</svg>`);
  expect(reason).toBe('it names something outside of itself');
  expect(place).toEqual(AT);
});

test.each([
  ['a linked picture', '<image href="photo.jpg" width="9" height="9"/>', 'it shows a picture that is in another file'],
  [
    'a font',
    '<style>@font-face{font-family:X;src:url(data:font/woff2;base64,AA)}</style>',
    'it holds a file that is neither PNG nor JPEG, such as a font',
  ],
  [
    'a moving part',
    '<rect><animate attributeName="x" to="9"/></rect>',
    'it moves, and paper can show one picture only',
  ],
  ['moving rules', '<style>@keyframes a{to{x:9px}}</style>', 'it moves, and paper can show one picture only'],
  [
    'flowing text',
    '<flowRoot><flowPara>Logo</flowPara></flowRoot>',
    'it sets text, for which no font of the pack is there',
  ],
])('%s is told as what it is', (_, part, says) => {
  expect(faultOf(`${ROOT}${PATH}${part}</svg>`).reason).toBe(says);
});

test('a picture of the kind that some programs call image/jpg is taken', () => {
  expect(check(`${ROOT}<image href="data:image/jpg;base64,AA" width="9" height="9"/></svg>`).findings).toEqual([]);
});

test('a text leads to paths, or to a PNG; an empty one shows nothing', () => {
  const { reason, hint } = faultOf(`${ROOT}<text y="9">Logo</text></svg>`);
  expect(reason).toBe('it sets text, for which no font of the pack is there');
  expect(hint).toBe('In your drawing program, convert text to paths and save it again; or export a PNG at 2x.');
  expect(check(`${ROOT}${PATH}<text y="9"/><text> </text></svg>`).findings).toEqual([]);
});

describe('the size that a drawing says', () => {
  const sizeOf = (attributes: string) => check(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${PATH}</svg>`);

  test.each([
    ['viewBox="0,0,60,20"', { width: 60, height: 20 }],
    ['viewBox=" -5  0 , 60\n20 "', { width: 60, height: 20 }],
    ['width="+6e1" height=" 20px "', { width: 60, height: 20 }],
    ['width="1in" height="72pt" viewBox="0 0 9 9"', { width: 96, height: 96 }],
    ['width="100%" height="100%" viewBox="0 0 60 20"', { width: 60, height: 20 }],
    ['width="60" viewBox="0 0 6 2"', { width: 6, height: 2 }],
  ])('%s', (attributes, size) => {
    expect(sizeOf(attributes)).toMatchObject({ size, findings: [] });
  });

  test('is left to the page', () => expect(sizeOf('width="100%" height="auto"')).toMatchObject({ findings: [] }));

  test.each([
    ['width="0" height="20"', 'its width is "0", so that nothing of it is shown'],
    ['width="60" height="-20px"', 'its height is "-20px", so that nothing of it is shown'],
    ['width="1e999" height="20"', 'its width is "1e999", so that nothing of it is shown'],
    ['width="wide" height="20"', 'its width, "wide", can\'t be read'],
    ['viewBox="0 0 60"', 'its viewBox, "0 0 60", can\'t be read: it must be four numbers'],
    ['viewBox="0 0 60 -20"', 'its viewBox, "0 0 60 -20", has no width or no height'],
  ])("%s is refused at the outline's line", (attributes, reason) => {
    const { findings } = sizeOf(attributes);
    expect(findings).toMatchObject([{ message: `The drawing 'images/logo.svg' can't be used: ${reason}.`, place: AT }]);
  });
});

describe('letters', () => {
  const words = (encoding: string) => `<?xml version="1.0"${encoding}?>${ROOT}<g id="é">${PATH}</g></svg>`;

  test.each([
    ['UTF-8', Buffer.from(`\ufeff${words('')}`)],
    ['Latin-1', Buffer.from(words(' encoding="ISO-8859-1"'), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${words(" encoding='UTF-16'")}`, 'utf16le')],
  ])('of %s are sent as UTF-8', (_, bytes) => {
    expect(check(bytes)).toMatchObject({ svg: words(''), findings: [] });
  });

  test('that are not in the encoding that is said are told', () => {
    expect(faultOf(Buffer.from(words(''), 'latin1')).reason).toMatch(/^its letters are not in the encoding/);
  });
});

test('thousands of namespaces are read in no time', () => {
  const deep = Array.from({ length: 8000 }, (_, index) => `<g xmlns:p${index}="urn:u">`).join('');
  const wide = Array.from({ length: 8000 }, (_, index) => `xmlns:q${index}="urn:u"`).join(' ');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${wide} viewBox="0 0 60 20">${deep}${PATH}${'</g>'.repeat(8000)}</svg>`;
  // What grew with the square of them took 4 GB here.
  expect(check(svg).svg).toBe(`${ROOT}${'<g>'.repeat(8000)}${PATH}${'</g>'.repeat(8000)}</svg>`);
});
