import { BRIEF_ENTRIES } from './brief-entries.ts';
import { DESIGN_ENTRIES, EDITION_PICTURES, SHEET_PICTURES } from './design-entries.ts';
import { DOCUMENT_ENTRIES, type DocumentEntry } from './document-entries.ts';
import { designYaml } from './gallery-designs.ts';
import type { Excerpt, GalleryEntry, GalleryPicture } from './gallery-entry.ts';
import { OFFICE_ENTRIES, type OfficeEntry } from './office-entries.ts';
import { SLIDE_ENTRIES } from './slide-entries.ts';
import { yamlExcerpt } from './yaml-excerpt.ts';

/** The path of the page. */
export const GALLERY_PAGE = 'docs/gallery.md';

/** All pictures of the gallery, in the order of the page. */
export function galleryPictures(): readonly GalleryPicture[] {
  return [
    ...Object.values(SLIDE_ENTRIES).flatMap((entries) => entries.map(({ picture }) => picture)),
    ...BRIEF_ENTRIES.map(({ picture }) => picture),
    ...EDITION_PICTURES,
    ...Object.values(DOCUMENT_ENTRIES).map(({ picture }) => picture),
    ...officeEntries().flatMap(({ pictures }) => pictures),
    ...Object.values(DESIGN_ENTRIES).map(({ picture }) => picture),
    ...Object.values(SHEET_PICTURES),
  ];
}

/** The path of a picture. */
export function pictureFile({ name }: GalleryPicture): string {
  return `docs/gallery/${name}.png`;
}

/**
 * Writes the page as Markdown: every layout, part and key with its picture, and the lines of the gallery's own outline
 * that make it. `outline` has the texts of the outline's files by their path in its folder. Throws where the outline
 * lacks a file or key.
 */
export function galleryPage(outline: ReadonlyMap<string, string>): string {
  const entry = (each: GalleryEntry) => entryText(each, outline);
  return `${[
    INTRODUCTION,
    '## Slides',
    'The layout of a slide follows from what a theme has; `layout:` chooses among those of points. The keys are in [outline.md](outline.md), and a layout of your own is made as in [customise.md](customise.md).',
    ...Object.values(SLIDE_ENTRIES).flat().map(entry),
    '## Brief',
    'The brief is made of the same outline: nothing is written twice.',
    ...BRIEF_ENTRIES.map(entry),
    '### Editions',
    'The same chapter as `--edition` sets it: `standard`, `clear-print` and `large-print`; more in [printing.md](printing.md).',
    EDITION_PICTURES.map((picture) => image(picture)).join(' '),
    '## Official documents',
    'Symbol, marking, status and embargo as three kinds of owner set them: keys under `document:` in `summit.yaml`, in [clearance.md](clearance.md).',
    ...Object.values(DOCUMENT_ENTRIES).map(documentText),
    '## Office files',
    'What `summit.yaml` says of `deck.pptx` and `brief.docx`, and what comes out; more in [office.md](office.md). The pictures are drawn by LibreOffice, with fonts as wide as those of Office; PowerPoint and Word show the same files in their own way.',
    ...officeEntries().map(officeText),
    '## Design',
    'Each key under `design:` in `summit.yaml`, and what it changes; more in [design.md](design.md).',
    ...Object.entries(DESIGN_ENTRIES).map(([key, { fallback, picture }]) => designText(key, fallback, picture)),
    '## Tokens',
    'What all templates share: `templates/tokens.css` and the type scales.',
    ...Object.entries(SHEET_PICTURES).map(([sheet, picture]) => `### ${SHEET_TITLES[sheet]}\n\n${image(picture)}`),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `<!-- Made by \`npm run gallery\`: don't edit it here. -->

# The gallery

Every layout of the slides, every part of the brief and every key of the design, as the project itself draws them. The lines
beside a picture are cut from the outline that it was made of: [docs/gallery/outline](gallery/outline/summit.yaml).`;

const SHEET_TITLES: Readonly<Record<string, string>> = {
  colours: 'Colours',
  families: 'Families of letters',
  'slide-type': 'Type on slides',
  'brief-type': 'Type in the brief',
};

function entryText({ title, when, excerpt, picture }: GalleryEntry, outline: ReadonlyMap<string, string>): string {
  const lines = excerpt === undefined ? [] : [yaml(linesOf(excerpt, outline), excerpt.file)];
  return [`### ${title}`, when, image(picture), ...lines].join('\n\n');
}

function designText(key: string, fallback: string, picture: GalleryPicture): string {
  const design = picture.shown.kind === 'sheet' ? '' : designYaml(picture.shown.design);
  return [`### \`${key}\``, `Left out: ${fallback}.`, image(picture), yaml(design, 'summit.yaml')].join('\n\n');
}

function documentText({ title, when, picture }: DocumentEntry): string {
  const lines = picture.shown.kind === 'sheet' ? '' : designYaml(picture.shown.design);
  return [`### ${title}`, when, image(picture), yaml(lines, 'summit.yaml')].join('\n\n');
}

// Two keys that belong together have one entry.
function officeEntries(): readonly OfficeEntry[] {
  return [...new Set(Object.values(OFFICE_ENTRIES))];
}

function officeText({ title, when, pictures }: OfficeEntry): string {
  const shown = pictures[0]?.shown;
  const lines = shown === undefined || shown.kind === 'sheet' ? '' : designYaml(shown.design);
  return [`### ${title}`, when, pictures.map(image).join(' '), yaml(lines, 'summit.yaml')].join('\n\n');
}

function linesOf({ file, keys }: Excerpt, outline: ReadonlyMap<string, string>): string {
  const text = outline.get(file);
  if (text === undefined) throw new Error(`The gallery's outline has no file '${file}'.`);
  return yamlExcerpt(text, keys);
}

function yaml(lines: string, file: string): string {
  return `${FENCE}yaml\n# ${file}\n${lines}${FENCE}`;
}

const FENCE = '```';

function image(picture: GalleryPicture): string {
  return `![${picture.alt}](${pictureFile(picture).replace('docs/', '')})`;
}
