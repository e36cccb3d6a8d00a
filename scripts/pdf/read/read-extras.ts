import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { streamText } from './content/content-stream.ts';
import { dictOf, listOf, nameOf, numberOf, textOf } from './dictionaries.ts';
import { NAMES } from './pdf-names.ts';

/** Parts that a PDF may have and a printed page does not: layers, files, films, locks. Plain data. */
export interface Extras {
  readonly layerSets: readonly { readonly name: string; readonly switchesItself: boolean }[];
  /** Attached files, and whether each is named for all viewers. */
  readonly files: readonly { readonly isNamed: boolean }[];
  /** Whether it holds a form that changes while it is filled in. */
  readonly hasDynamicForm: boolean;
  /** Whether it is locked against programs that read a page aloud. */
  readonly isLocked: boolean;
  /** Clips of sound or film: whether each says its type, and has words that stand for it. */
  readonly clips: readonly { readonly hasType: boolean; readonly hasWords: boolean }[];
  /** How many forms take their content from another file. */
  readonly outsideForms: number;
}

/** Reads the parts of a document besides its pages. */
export function readExtras(document: PDFDocument): Extras {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.filter((object) => object instanceof PDFDict);
  return {
    layerSets: readLayerSets(document),
    files: dicts.filter(isAttachedFile).map((file) => ({ isNamed: hasWords(file, 'F') && hasWords(file, 'UF') })),
    hasDynamicForm: hasDynamicForm(document),
    isLocked: isLocked(document),
    clips: dicts
      .filter((dict) => nameOf(dict, 'S') === 'MCD')
      .map((clip) => ({ hasType: clip.has(NAMES.CT), hasWords: hasAlternatives(clip) })),
    outsideForms: objects.filter(isOutsideForm).length,
  };
}

function readLayerSets({ catalog }: PDFDocument): Extras['layerSets'] {
  const layers = dictOf(catalog.lookup(NAMES.OCProperties));
  const sets = layers === undefined ? [] : [layers.lookup(NAMES.D), ...listOf(layers, 'Configs')];
  return sets
    .filter((set) => set instanceof PDFDict)
    .map((set) => ({ name: textOf(set, 'Name') ?? '', switchesItself: set.has(NAMES.AS) }));
}

function isAttachedFile(dict: PDFDict): boolean {
  return nameOf(dict, 'Type') === 'Filespec' && dict.has(NAMES.EF);
}

function hasWords(dict: PDFDict, key: 'F' | 'UF'): boolean {
  return (textOf(dict, key) ?? '') !== '';
}

function hasDynamicForm({ catalog }: PDFDocument): boolean {
  const forms = dictOf(catalog.lookup(NAMES.AcroForm));
  if (forms === undefined) return false;
  const parts = [forms.lookup(NAMES.XFA), ...listOf(forms, 'XFA')];
  return parts.some((part) => /dynamicRender>\s*required/.test(streamText(part)));
}

const EXTRACT_FOR_ACCESS = 512;

function isLocked({ context }: PDFDocument): boolean {
  const lock = context.lookup(context.trailerInfo.Encrypt);
  return lock instanceof PDFDict && ((numberOf(lock, 'P') ?? 0) & EXTRACT_FOR_ACCESS) === 0;
}

// Pairs of a language and words.
function hasAlternatives(clip: PDFDict): boolean {
  const words = clip.lookup(NAMES.Alt);
  return words instanceof PDFArray && words.size() > 0 && words.size() % 2 === 0;
}

function isOutsideForm(object: PDFObject): boolean {
  return object instanceof PDFStream && nameOf(object.dict, 'Subtype') === 'Form' && object.dict.has(NAMES.Ref);
}
