import type { PDFStream } from '@cantoo/pdf-lib';
import type { FontUses } from '../fonts/font-uses.ts';
import { streamText } from './content-stream.ts';
import type { Mark, MarkedElements } from './marked-content.ts';
import { type TextRun, TextRuns } from './text-runs.ts';

/** What a page paints and how it is marked, what its forms paint included, as plain data. */
export interface PageContent {
  /** The texts that are shown, in the order of painting. */
  readonly runs: readonly TextRun[];
  readonly marks: readonly Mark[];
  /** How many things are painted that are neither tagged nor an artefact. */
  readonly untagged: number;
  /** How many marks of artefacts stand in tagged content, and how many tagged ones in artefacts. */
  readonly artefactsInTags: number;
  readonly tagsInArtefacts: number;
  /** How many texts are shown without a language that their marks or elements say. */
  readonly textsWithoutLanguage: number;
  /** The forms that are drawn, one entry each time; `number` is the form's own in the document, below 0. */
  readonly forms: readonly { readonly number: number; readonly hasTags: boolean }[];
  /** How deep its saved graphics states (`q`) stand in each other at most. */
  readonly depth: number;
}

/** What the pages of a document have in common while they are read. */
export interface DocumentReading {
  readonly elements: MarkedElements;
  readonly fonts: FontUses;
  /** The numbers of the forms that were drawn so far. */
  readonly forms: Map<PDFStream, number>;
}

/** Collects what is found on a page while its operators run. */
export class FoundContent {
  readonly page: number;
  readonly reading: DocumentReading;
  readonly runs: TextRuns;
  readonly marks: Mark[] = [];
  untagged = 0;
  artefactsInTags = 0;
  tagsInArtefacts = 0;
  textsWithoutLanguage = 0;
  readonly forms: { number: number; hasTags: boolean }[] = [];
  depth = 0;

  /** Takes the number of the page, from 1, and its height in pt. */
  constructor(page: number, height: number, reading: DocumentReading) {
    this.page = page;
    this.reading = reading;
    this.runs = new TextRuns(height);
  }

  finish(): PageContent {
    const { marks, untagged, artefactsInTags, tagsInArtefacts, textsWithoutLanguage, forms, depth } = this;
    return {
      runs: this.runs.finish(),
      marks,
      untagged,
      artefactsInTags,
      tagsInArtefacts,
      textsWithoutLanguage,
      forms,
      depth,
    };
  }

  open(mark: Mark, around: Mark): void {
    if (mark.tag === 'Artifact' && around.isTagged) this.artefactsInTags += 1;
    if (mark.isTagged && !around.isTagged && around.isArtefact) this.tagsInArtefacts += 1;
    this.marks.push(mark);
  }

  paint({ isTagged, isArtefact }: Mark): void {
    if (!isTagged && !isArtefact) this.untagged += 1;
  }

  show(mark: Mark): void {
    this.paint(mark);
    if (!mark.isArtefact && !mark.hasLanguage) this.textsWithoutLanguage += 1;
  }

  /** The number of a form that is drawn, and its content; undefined where it was drawn too often on this page. */
  draw(form: PDFStream): { readonly number: number; readonly content: string } | undefined {
    const { forms } = this.reading;
    const number = forms.get(form) ?? -1 - forms.size;
    // A form may draw itself.
    if (this.forms.filter((drawn) => drawn.number === number).length >= MOST_DRAWN) return undefined;
    forms.set(form, number);
    const content = streamText(form);
    this.forms.push({ number, hasTags: /\/MCID\b/.test(content) });
    return { number, content };
  }
}

const MOST_DRAWN = 10;
