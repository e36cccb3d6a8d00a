import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { streamBytes } from './content/content-stream.ts';
import { dictOf, isTrue, listOf, nameOf } from './dictionaries.ts';
import { NAMES } from './pdf-names.ts';

/** The facts about a PDF that decide whether an archive can keep it, as plain data. */
export interface ArchiveFacts {
  /** Whether the file has an ID in its trailer, and a dictionary of document information. */
  readonly hasId: boolean;
  readonly hasInformation: boolean;
  /** The colours that it says it is meant for: the kind of each intent, and the colour space of its ICC profile. */
  readonly intents: readonly { readonly kind: string; readonly colours: string | undefined }[];
  /** How many strings are longer than 32,767 bytes, and the beginnings of names of more than 127 bytes. */
  readonly longStrings: number;
  readonly longNames: readonly string[];
  /** How many images ask to be smoothed. */
  readonly smoothedImages: number;
  /** The blend modes of all graphics states, each once. */
  readonly blendModes: readonly string[];
}

const MOST_OF_STRING = 32_767;
const MOST_OF_NAME = 127;
const SHOWN_OF_NAME = 40;

/** Reads what archives ask of a document besides its pages. */
export function readArchiveFacts({ catalog, context }: PDFDocument): ArchiveFacts {
  const found = { longStrings: 0, longNames: new Set<string>(), smoothedImages: 0, blendModes: new Set<string>() };
  for (const [, object] of context.enumerateIndirectObjects()) look(object, found);
  return {
    hasId: context.trailerInfo.ID !== undefined,
    hasInformation: context.trailerInfo.Info !== undefined,
    intents: listOf(catalog, 'OutputIntents').flatMap((intent) =>
      intent instanceof PDFDict ? readIntent(intent) : [],
    ),
    longStrings: found.longStrings,
    longNames: [...found.longNames],
    smoothedImages: found.smoothedImages,
    blendModes: [...found.blendModes],
  };
}

function readIntent(intent: PDFDict): ArchiveFacts['intents'] {
  const profile = intent.lookup(NAMES.DestOutputProfile);
  // Bytes 16 to 19 of an ICC profile name its colour space (ICC.1:2001-04, 6.1).
  const head = profile instanceof PDFStream ? Buffer.from(streamBytes(profile).subarray(16, 20)) : undefined;
  return [{ kind: nameOf(intent, 'S') ?? '', colours: head?.toString('latin1').trim() }];
}

interface Found {
  longStrings: number;
  readonly longNames: Set<string>;
  smoothedImages: number;
  readonly blendModes: Set<string>;
}

function look(object: PDFObject, found: Found): void {
  const dict = dictOf(object);
  if (dict !== undefined) lookAtDict(dict, found);
  else if (object instanceof PDFArray) for (const each of object.asArray()) look(each, found);
  else if (object instanceof PDFName) lookAtName(object, found);
  else if (object instanceof PDFString || object instanceof PDFHexString) {
    if (object.asBytes().length > MOST_OF_STRING) found.longStrings += 1;
  }
}

function lookAtDict(dict: PDFDict, found: Found): void {
  if (isTrue(dict, 'Interpolate')) found.smoothedImages += 1;
  const blendMode = nameOf(dict, 'BM');
  if (blendMode !== undefined) found.blendModes.add(blendMode);
  for (const [key, value] of dict.entries()) {
    lookAtName(key, found);
    look(value, found);
  }
}

function lookAtName(name: PDFName, found: Found): void {
  const text = name.decodeText();
  if (text.length > MOST_OF_NAME / 4 && Buffer.byteLength(text) > MOST_OF_NAME) {
    found.longNames.add(text.slice(0, SHOWN_OF_NAME));
  }
}
