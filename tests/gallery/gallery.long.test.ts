import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { findSlide } from '../../scripts/gallery/find-slide.ts';
import { galleryPage, galleryPictures, pictureFile } from '../../scripts/gallery/gallery-page.ts';
import { buildDesign, outlineOf, PICTURE_WIDTHS } from '../../scripts/gallery/make-gallery.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { openLibreOffice } from '../../scripts/libreoffice/libreoffice.ts';
import { readDestinations } from '../../scripts/pdf/read/links/read-destinations.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const host = createHost(projectFolder);
const printer = sharedPrinter();
const libreOffice = openLibreOffice(new AbortController().signal);

const bytesOf = (file: string) => readFileSync(join(projectFolder, file));

describe('the page in docs/', () => {
  test('is what the outline of the gallery gives: npm run gallery makes it anew', async () => {
    expect(bytesOf('docs/gallery.md').toString('utf8')).toBe(galleryPage(await outlineOf(host)));
  });

  test('shows pictures that are there, in their width, with words for those who can’t see them', () => {
    const page = bytesOf('docs/gallery.md').toString('utf8');
    for (const picture of galleryPictures()) {
      const file = pictureFile(picture);
      expect(existsSync(join(projectFolder, file)), file).toBe(true);
      expect(imageSize(bytesOf(file))).toMatchObject({ type: 'png', width: PICTURE_WIDTHS[picture.shown.kind] });
      expect(page).toContain(`![${picture.alt}](${file.replace('docs/', '')})`);
      expect(picture.alt.length).toBeGreaterThan(40);
    }
    const files = readdirSync(join(projectFolder, 'docs/gallery')).filter((name) => name.endsWith('.png'));
    expect(files.map((name) => `docs/gallery/${name}`).sort()).toEqual(galleryPictures().map(pictureFile).sort());
  });

  test('has every layout that the templates have, and every key of the design that changes the look', () => {
    const page = bytesOf('docs/gallery.md').toString('utf8');
    const partials = readdirSync(join(projectFolder, 'templates/deck/partials')).map((name) =>
      name.replace('.hbs', ''),
    );
    const shown = galleryPictures().flatMap(({ shown }) => (shown.kind === 'slide' ? [shown.layout as string] : []));
    // Parts of several layouts stand on their slides.
    const parts = ['figure-foot', 'subtitle'];
    expect(partials.filter((name) => !shown.includes(name) && !parts.includes(name))).toEqual([]);
    const schema = JSON.parse(bytesOf('templates/schemas/summit.schema.json').toString('utf8'));
    // What a press prints with shows on no screen.
    const keys = Object.keys(schema.properties.design.properties).filter((key) => key !== 'press');
    expect(keys.filter((key) => !page.includes(`### \`${key}\``))).toEqual([]);
    const office = Object.keys(schema.properties.office.properties);
    expect(office.filter((key) => !page.includes(`\`office.${key}\``))).toEqual([]);
  });
});

test('its outline builds with no error, and has every slide and page that is shown', async () => {
  const { result, view } = await buildDesign('dark', { host, printer, libreOffice });
  expect(result.findings).toEqual([]);
  const brief = result.artefacts.find(({ name }) => name === 'brief.pdf')?.content;
  const places = [...readDestinations(await PDFDocument.load(brief as Uint8Array)).keys()];
  for (const { name, shown } of galleryPictures()) {
    if (shown.kind === 'slide') expect(findSlide(view, shown), name).toBeGreaterThan(0);
    if (shown.kind === 'page' && typeof shown.place === 'string' && shown.isOffice !== true)
      expect(places, name).toContain(shown.place);
  }
});
