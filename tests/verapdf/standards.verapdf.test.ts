import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPack, type PackRequest } from '../../scripts/build/build-pack.ts';
import { createMemory } from '../../scripts/build/memory.ts';
import { EDITIONS } from '../../scripts/design/page-setup.ts';
import { ALL_DESIGNS } from '../../scripts/gallery/gallery-designs.ts';
import { createGalleryHost, GALLERY_SUMMIT } from '../../scripts/gallery/gallery-host.ts';
import type { Host } from '../../scripts/host/host.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { findPacks } from '../../scripts/load/find-packs.ts';
import { summitsOf } from '../../scripts/load/summits-of.ts';
import { GENRES } from '../../scripts/outline/genre.ts';
import type { Recall } from '../../scripts/outline/recall.ts';
import { STANDARD_NAMES, type StandardName } from '../../scripts/pdf/standards/standard-set.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { oddPacks } from '../helpers/odd-packs.ts';
import { FINDINGS_FOLDER, readFixture } from '../helpers/read-fixture.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';
import { PROFILES, prepareVeraPdf, validate } from '../helpers/verapdf.ts';

let skipped: string | undefined;

beforeAll(() => {
  skipped = prepareVeraPdf();
});

type Printing = NonNullable<PackRequest['printing']>;

const ALL: Printing = { editions: EDITIONS, doubleSided: true, cropMarks: true };
const GREY: Printing = { editions: ['standard'], doubleSided: false, cropMarks: false, isGrey: true };
const READING: Printing = { editions: EDITIONS, doubleSided: false, cropMarks: false };
const PLAIN: Printing = { editions: ['standard'], doubleSided: false, cropMarks: false };

/** The PDFs of all packs of a summit, by their names with `label` before them. */
async function pdfsOf(
  host: Host,
  {
    summit,
    label,
    printing,
    standard,
    recall,
  }: { summit: string; label: string; printing: Printing; standard: StandardName; recall?: Recall },
): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const pack of await findPacks(host, [summit])) {
    const request = { pack, outputs: GENRES, withNotes: false, printing, standard };
    const tools = { host, printer: sharedPrinter, onStep: () => () => undefined };
    const { artefacts, findings } = await buildPack(request, recall === undefined ? tools : { ...tools, recall });
    const faults = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    expect(faults, label).toEqual([]);
    for (const { name, content } of artefacts) {
      if (typeof content !== 'string' && name.endsWith('.pdf')) made.set(`${label}-${pack.language}-${name}`, content);
    }
  }
  return made;
}

function expectAllValid(files: ReadonlyMap<string, Uint8Array>, standard: StandardName): void {
  for (const profile of PROFILES[standard]) {
    expect(validate(files, profile), profile).toEqual({ validated: files.size, failures: [] });
  }
}

describe.each(STANDARD_NAMES)('veraPDF finds no failure by %s', (standard) => {
  test('in the summits of this project, in every edition and way of printing', async ({ skip }) => {
    if (skipped !== undefined) skip(skipped);
    const host = createHost(projectFolder);
    const files = new Map<string, Uint8Array>();
    for (const summit of await summitsOf(host)) {
      const made = await pdfsOf(host, { summit, label: summit, printing: ALL, standard });
      for (const [name, bytes] of [
        ...made,
        ...(await pdfsOf(host, { summit, label: `${summit}-read`, printing: READING, standard })),
        ...(await pdfsOf(host, { summit, label: `${summit}-grey`, printing: GREY, standard })),
      ]) {
        files.set(name, bytes);
      }
    }
    expect(files.size).toBeGreaterThan(19);
    expectAllValid(files, standard);
  });

  test('in the gallery, in each of its designs', async ({ skip }) => {
    if (skipped !== undefined) skip(skipped);
    const files = new Map<string, Uint8Array>();
    for (const design of ALL_DESIGNS) {
      const host = createGalleryHost(createHost(projectFolder), design);
      const made = await pdfsOf(host, { summit: GALLERY_SUMMIT, label: design, printing: READING, standard });
      for (const [name, bytes] of made) files.set(name, bytes);
    }
    expect(files.size).toBeGreaterThan(2 * ALL_DESIGNS.length);
    expectAllValid(files, standard);
  });

  test('in the fixtures that give a PDF', async ({ skip }) => {
    if (skipped !== undefined) skip(skipped);
    const { recall } = createMemory();
    const files = new Map<string, Uint8Array>();
    for (const name of readdirSync(FINDINGS_FOLDER).sort()) {
      const { files: read, links, unreadable, expected } = await readFixture(name);
      if (expected.some((line) => /\berror\b/.test(line))) continue;
      const host = createHostInMemory({ files: read, links, unreadable });
      const made = await pdfsOf(host, { summit: 'base-summit', label: name, printing: PLAIN, standard, recall });
      for (const [file, bytes] of made) files.set(file, bytes);
    }
    expect(files.size).toBeGreaterThan(30);
    expectAllValid(files, standard);
  });

  test('in packs with odd scripts, images and markup', async ({ skip }) => {
    if (skipped !== undefined) skip(skipped);
    const files = new Map<string, Uint8Array>();
    for (const [label, changed] of await oddPacks()) {
      const host = createHostInMemory({ files: changed });
      const made = await pdfsOf(host, { summit: 'base-summit', label, printing: PLAIN, standard });
      expect(made.size, label).toBe(2);
      for (const [file, bytes] of made) files.set(file, bytes);
    }
    expectAllValid(files, standard);
  });
});
