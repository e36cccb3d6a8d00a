import { specimenDocument } from '../document/specimen-document.ts';
import type { FigureView } from '../figures/figure-view.ts';
import { SPECIMEN_IMAGE, specimenChart, specimenMap, specimenShares } from '../figures/specimen-figures.ts';
import { plainText, type RichText } from '../text/rich-text.ts';
import type { BriefView, ChapterView, ContentsEntry, NoteView } from './brief-view.ts';

/**
 * Makes a brief with an entry in every list, against which templates are checked. Each of `texts` gives one chapter and
 * one note.
 */
export function specimenBrief(texts: readonly RichText[], labels: readonly string[]): BriefView {
  const [first = plainText('')] = texts;
  const numbers = texts.map((text) => ({ value: text, label: text, asOf: text, isLong: false, leads: false }));
  const notes = texts.map((text, index) => noteOf(text, `summit/notes/${index + 1}`, index + 1));
  const rows = texts.map((text, index) => ({
    address: `first/recommendations/${index + 1}`,
    number: index + 1,
    action: text,
    owner: text,
    horizon: text,
    isDated: true,
    chapter: text,
  }));
  return {
    language: 'en-GB',
    title: first,
    subtitle: first,
    eyebrow: first,
    organisation: first,
    where: first,
    asOf: first,
    logo: { kind: 'drawing', id: '_logo', alt: first },
    document: specimenDocument(first),
    author: first,
    publisher: first,
    subject: first,
    keywords: first,
    runningTitle: first,
    runningSummit: first,
    glance: {
      headline: first,
      messages: texts.map(messageOf),
      ask: { headline: first, decisions: rows },
      numbers,
      notes,
    },
    contents: texts.map(entryOf),
    chapters: texts.map(chapterOf),
    recommendations: { headline: first, rows, notes },
    endnotes: notes,
    footNotes: [notes],
    references: texts.map((text, index) => ({ address: `references/${index + 1}`, text })),
    published: { code: { kind: 'drawing', id: 'code', alt: first }, address: first },
    about: first,
    aboutNotes: notes,
    authors: texts.map((text) => ({ name: text, role: text, biography: text, contact: text })),
    colophon: texts.map((text) => ({ term: text, text })),
    labels: Object.fromEntries(labels.map((name) => [name, plainText('Label')])),
  };
}

function messageOf(text: RichText, index: number): BriefView['glance']['messages'][number] {
  return { address: `summit/key_messages/${index + 1}`, number: index + 1, text, detail: text };
}

function entryOf(text: RichText, index: number): ContentsEntry {
  return { target: `theme-${index}`, number: text, title: text, headline: text, page: 1, section: text };
}

function chapterOf(text: RichText, index: number): ChapterView {
  const number = { value: text, label: text, asOf: text, isLong: false, leads: false };
  return {
    id: `theme-${index}`,
    runningHead: text,
    part: text,
    partAddress: `summit/sections/${index + 1}`,
    number: index + 1,
    headline: text,
    standfirstBreak: 'parted',
    bands: [
      {
        hasText: true,
        standfirst: text,
        points: [{ address: `theme-${index}/points/1`, text, detail: text, unbroken: true }],
        callout: { text, by: text },
        side: {
          numbers: [number],
          dates: [number],
          takeaway: text,
          notes: [noteOf(text, `theme-${index}/notes/1`, 1)],
        },
        hangs: true,
        figures: [figureOf(text, index)],
      },
    ],
    recommendations: [
      {
        address: `theme-${index}/recommendations/1`,
        number: 1,
        action: text,
        owner: text,
        horizon: text,
        isDated: true,
      },
    ],
    notesBelow: [noteOf(text, `theme-${index}/notes/2`, 2)],
  };
}

function noteOf(text: RichText, id: string, number: number): NoteView {
  return { id, citedAt: `${id}/cited`, number, text };
}

function figureOf(text: RichText, index: number): FigureView {
  const number = { value: text, label: text, asOf: text, isLong: false, leads: false };
  return {
    id: `figure-${index}`,
    kind: 'table',
    numbers: [number],
    timeline: [
      { address: `theme-${index}/figures/1/timeline/1`, date: text, time: 0, isMarked: true, text, detail: text },
    ],
    table: { columns: [text, text], rows: [[text, text]] },
    contrast: { left: { title: text, items: [text] }, right: { title: text, items: [text, text] } },
    chart: specimenChart(text),
    shares: specimenShares(text),
    map: specimenMap(text),
    image: SPECIMEN_IMAGE,
    drawing: null,
    axis: { kind: 'drawing', id: 'axis', alt: text },
    credit: text,
    caption: text,
    ...{ subtitle: text, remark: text, source: text },
    takeaway: text,
    label: text,
  };
}
