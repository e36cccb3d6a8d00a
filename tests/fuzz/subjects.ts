import type { FuzzSubject } from './fuzz-input.ts';
import { charts } from './subjects/charts.ts';
import { decks } from './subjects/decks.ts';
import { drawings } from './subjects/drawings.ts';
import { fonts } from './subjects/fonts.ts';
import { jpegImages, pngImages } from './subjects/images.ts';
import { outlines } from './subjects/outlines.ts';
import { references } from './subjects/references.ts';
import { stylesheets } from './subjects/stylesheets.ts';
import { tables } from './subjects/tables.ts';
import { templates } from './subjects/templates.ts';

/** All kinds of content from outside that the fuzzer makes. */
export const SUBJECTS: readonly FuzzSubject[] = [
  outlines,
  templates,
  stylesheets,
  drawings,
  pngImages,
  jpegImages,
  fonts,
  tables,
  charts,
  references,
  decks,
];
