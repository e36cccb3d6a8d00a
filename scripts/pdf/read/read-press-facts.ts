import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { paintingStreams } from './colours/painting-streams.ts';
import { type Colours, readColours } from './colours/read-colours.ts';
import { streamBytes } from './content/content-stream.ts';
import { dictOf, listOf, nameOf, textOf } from './dictionaries.ts';
import { NAMES } from './pdf-names.ts';
import { type NumberedContent, readContents } from './read-contents.ts';

/** A box of a page in pt: left, bottom, right, top. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The facts about a file for a press that the rules of PDF/X-4 ask for, as plain data. */
export interface PressFacts {
  /** What its metadata say, by the names of the properties with the usual prefixes. */
  readonly metadata: string;
  /** What its document information says of trapping: `True`, `False`, or nothing. */
  readonly trapped: string | undefined;
  readonly hasTitle: boolean;
  readonly hasId: boolean;
  readonly isLocked: boolean;
  readonly intents: readonly PressIntent[];
  readonly pages: readonly (NumberedContent & { readonly boxes: PressBoxes; readonly annotations: number })[];
  /** The names of fonts whose program is not in the file. */
  readonly fontsOutside: readonly string[];
  readonly colours: Colours;
  /** How many resources of pages, forms and patterns don't say which red, green and blue are meant. */
  readonly unnamed: number;
  /** The entries of its catalogue that act by themselves. */
  readonly actions: readonly string[];
}

/** An output intent: what it is, the name of its condition, and the head of its profile. */
interface PressIntent {
  readonly kind: string;
  readonly condition: string | undefined;
  /** The class of the profile (`prtr` for a press) and its colours (`CMYK`); undefined where it has none. */
  readonly profile: { readonly kind: string; readonly colours: string; readonly parts: number } | undefined;
}

/** The boxes of a page; undefined where it does not name one. */
export interface PressBoxes {
  readonly media: Box | undefined;
  readonly bleed: Box | undefined;
  readonly trim: Box | undefined;
}

/** Reads the facts about a file for a press. */
export function readPressFacts(document: PDFDocument): PressFacts {
  const { context, catalog } = document;
  const info = dictOf(context.lookup(context.trailerInfo.Info));
  const { pages, reading } = readContents(document);
  return {
    metadata: Buffer.from(streamBytes(catalog.lookup(NAMES.Metadata))).toString('utf8'),
    trapped: info === undefined ? undefined : textOrName(info, 'Trapped'),
    hasTitle: info !== undefined && (textOf(info, 'Title') ?? '') !== '',
    hasId: context.lookup(context.trailerInfo.ID) instanceof PDFArray,
    isLocked: context.trailerInfo.Encrypt !== undefined,
    intents: listOf(catalog, 'OutputIntents').flatMap((intent) =>
      intent instanceof PDFDict ? [intentOf(intent)] : [],
    ),
    pages: document.getPages().flatMap(({ node }, index) => {
      const page = pages[index];
      return page === undefined ? [] : [{ ...page, boxes: boxesOf(node), annotations: listOf(node, 'Annots').length }];
    }),
    fontsOutside: reading.fonts.all.filter(({ dict }) => !hasProgram(dict)).map(({ name }) => name),
    colours: readColours(document),
    unnamed: resourcesIn(document).filter((resources) => !namesRgb(resources)).length,
    actions: ['OpenAction', 'AA', 'JavaScript'].filter((key) => catalog.has(PDFName.of(key))),
  };
}

function textOrName(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.asString().slice(1) : undefined;
}

function intentOf(intent: PDFDict): PressIntent {
  const condition = intent.lookup(PDFName.of('OutputConditionIdentifier'));
  const stream = intent.lookup(NAMES.DestOutputProfile);
  const head = stream instanceof PDFStream ? Buffer.from(streamBytes(stream)).toString('latin1') : undefined;
  return {
    kind: nameOf(intent, 'S') ?? '',
    condition: condition !== undefined && 'decodeText' in condition ? String(condition) : undefined,
    profile:
      head === undefined || !(stream instanceof PDFStream)
        ? undefined
        : {
            kind: head.slice(12, 16),
            colours: head.slice(16, 20).trim(),
            parts: Number(String(stream.dict.get(NAMES.N))),
          },
  };
}

function boxesOf(page: PDFDict): PressBoxes {
  const boxOf = (key: string): Box | undefined => {
    const list = page.lookup(PDFName.of(key));
    if (!(list instanceof PDFArray) || list.size() !== 4) return undefined;
    const [left = 0, bottom = 0, right = 0, top = 0] = list
      .asArray()
      .map((value) => (value instanceof PDFNumber ? value.asNumber() : Number.NaN));
    return [left, bottom, right, top];
  };
  return { media: boxOf('MediaBox'), bleed: boxOf('BleedBox'), trim: boxOf('TrimBox') };
}

// A font that is drawn by content has no program; a composite one has it in the font below.
function hasProgram(font: PDFDict): boolean {
  const [below] = listOf(font, 'DescendantFonts');
  const descriptor = dictOf((below instanceof PDFDict ? below : font).lookup(NAMES.FontDescriptor));
  const keys = [NAMES.FontFile, NAMES.FontFile2, NAMES.FontFile3];
  return nameOf(font, 'Subtype') === 'Type3' || keys.some((key) => descriptor?.has(key) === true);
}

// Those of pages, and of the forms and patterns that have their own.
function resourcesIn(document: PDFDocument): PDFDict[] {
  const painters = paintingStreams(document).map((reference) => dictOf(document.context.lookup(reference)));
  const all = [...document.getPages().map(({ node }) => node), ...painters];
  return all.map((painter) => painter?.lookup(NAMES.Resources)).filter((each) => each instanceof PDFDict);
}

function namesRgb(resources: PDFDict): boolean {
  const spaces = resources.lookup(PDFName.of('ColorSpace'));
  return spaces instanceof PDFDict && spaces.has(PDFName.of('DefaultRGB'));
}
