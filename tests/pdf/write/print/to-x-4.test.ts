import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkGreyPress, checkMarkedPress, checkPressRules } from '../../../../scripts/checks/press/check-press.ts';
import { X_4_RULES } from '../../../../scripts/checks/press/x-4-rules.ts';
import { pageGeometry } from '../../../../scripts/design/page-geometry.ts';
import { streamText } from '../../../../scripts/pdf/read/content/content-stream.ts';
import { loadPdf } from '../../../../scripts/pdf/read/load-pdf.ts';
import { type PressFacts, readPressFacts } from '../../../../scripts/pdf/read/read-press-facts.ts';
import { setPageBoxes } from '../../../../scripts/pdf/write/print/set-page-boxes.ts';
import { toX4 } from '../../../../scripts/pdf/write/print/to-x-4.ts';
import { goodPdf } from '../../../helpers/good-pdf.ts';
import { pressProfile } from '../../../helpers/press-profile.ts';
import { sharedPrinter } from '../../../helpers/shared-printer.ts';

const METADATA = {
  ...{ title: 'A brief', authors: ['One'], subject: 'A subject', keywords: [], rights: 'Free' },
  ...{ language: 'en-GB', date: { year: 2030 } },
};
const PRESS = { bytes: pressProfile(), inks: 4, condition: 'FOGRA51' } as const;

let bytes: Uint8Array;
let facts: PressFacts;

beforeAll(async () => {
  const setup = { paper: 'A4', edition: 'standard', doubleSided: false, cropMarks: true } as const;
  const finished = await setPageBoxes(await goodPdf(sharedPrinter()), {
    ...pageGeometry(setup),
    ...{ width: 190, height: 277 },
  });
  bytes = await toX4(finished, { press: PRESS, metadata: METADATA });
  facts = readPressFacts(await loadPdf(bytes));
  expect(await toX4(finished, { press: PRESS, metadata: METADATA })).toEqual(bytes);
});

const about = { name: 'brief-crop-marks-x-4.pdf', language: 'en-GB', isGrey: false, required: [] };

describe('a PDF/X-4', () => {
  test('keeps the rules, and says what it is', () => {
    expect(checkPressRules({ ...about, facts })).toEqual([]);
    expect(facts.intents).toEqual([
      { kind: 'GTS_PDFX', condition: expect.any(String), profile: { kind: 'prtr', colours: 'CMYK', parts: 4 } },
    ]);
    expect(facts.metadata).not.toMatch(/pdfuaid|pdfaid/);
  });

  test('has its pages without tags, links and bookmarks, and the words on them', async () => {
    const { catalog } = await loadPdf(bytes);
    for (const key of ['StructTreeRoot', 'MarkInfo', 'Outlines', 'Names', 'OpenAction']) {
      expect(catalog.has(PDFName.of(key)), key).toBe(false);
    }
    expect(facts.pages.map(({ annotations }) => annotations)).toEqual([0]);
    expect(facts.pages[0]?.runs.map(({ words }) => words).join('')).toContain('A caption');
  });

  test('prints black letters in black alone, and keeps what has a hue', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([300, 300]);
    const { context } = document;
    page.node.set(
      PDFName.of('Contents'),
      context.register(context.stream('0 0 0 rg 1 0 0 RG .5 .5 .5 rg 0 0 9 9 re f')),
    );
    const made = await loadPdf(await toX4(await document.save(), { press: PRESS, metadata: METADATA }));
    const contents = made.getPage(0).node.Contents();
    const stream = contents instanceof PDFArray ? made.context.lookup(contents.get(0)) : contents;
    expect(streamText(stream)).toBe('0 g 1 0 0 RG .5 g 0 0 9 9 re f');
  });
});

/** A fault for each rule: the facts as they would be read from a file that has it. */
const FAULTS: Readonly<Record<string, (right: PressFacts) => Partial<PressFacts>>> = {
  version: ({ metadata }) => ({ metadata: metadata.replace('PDF/X-4<', 'PDF/X-3<') }),
  identity: ({ metadata }) => ({ metadata: metadata.replaceAll('xmpMM:VersionID', 'xmpMM:Version') }),
  trapping: () => ({ trapped: undefined }),
  'output intent': ({ intents }) => ({
    intents: intents.map((intent) => ({ ...intent, profile: { kind: 'mntr', colours: 'RGB', parts: 3 } })),
  }),
  colours: () => ({ unnamed: 2, colours: new Map([['rgb', 1]] as const) }),
  fonts: () => ({ fontsOutside: ['Helvetica'] }),
  boxes: ({ pages }) => ({ pages: pages.map((page) => ({ ...page, boxes: { ...page.boxes, trim: undefined } })) }),
  links: ({ pages }) => ({ pages: pages.map((page) => ({ ...page, annotations: 1 })) }),
  actions: () => ({ actions: ['OpenAction'] }),
};

describe('a rule of PDF/X-4', () => {
  test.each(X_4_RULES.map(({ name }) => name))('is broken where its fault is planted: %s', (name) => {
    const broken = { ...facts, ...FAULTS[name]?.(facts) };
    expect(X_4_RULES.filter(({ find }) => find(broken) !== undefined).map((rule) => rule.name)).toEqual([name]);
    const [finding] = checkPressRules({ ...about, facts: broken });
    expect(finding?.code).toBe('check/press-file');
  });

  test('is told of a file as it stands: without names for its colours, without a font, with a wrong box', async () => {
    const document = await loadPdf(bytes);
    const [page] = document.getPages();
    const resources = page?.node.Resources();
    resources?.delete(PDFName.of('ColorSpace'));
    page?.node.delete(PDFName.of('TrimBox'));
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict) object.delete(PDFName.of('FontFile2'));
    }
    const found = checkPressRules({ ...about, facts: readPressFacts(document) }).map(({ message }) => message);
    expect(found).toHaveLength(3);
    expect(found.join('\n')).toMatch(
      /red, green and blue[\s\S]*is not inside[\s\S]*page 1 does not say where it is cut/,
    );
  });
});

test('a page for a press that lacks its marking, and a colour in a grey one, are told', () => {
  const [unmarked] = checkMarkedPress({ ...about, facts, required: ['RESTRICTED'] });
  expect(unmarked?.code).toBe('check/unmarked-page');
  expect(checkMarkedPress({ ...about, facts, required: ['A caption'] })).toEqual([]);
  const coloured = { ...facts, colours: new Map([['rgb', 2]] as const) };
  expect(checkGreyPress({ ...about, facts: coloured, isGrey: true }).map(({ code }) => code)).toEqual([
    'check/not-grey',
  ]);
  expect(checkGreyPress({ ...about, facts: coloured })).toEqual([]);
});
