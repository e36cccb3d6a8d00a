import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { checkFileNames, fixedName, isLeftover } from '../outline/read/check-file-names.ts';
import { checkReferenceFiles } from '../outline/read/check-reference-files.ts';
import { missingFile, type OutlineSource } from '../outline/read/parse-outline.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';
import { loadBibtex } from '../outline/references/bibtex/parse-bibtex.ts';
import type { ReferencesFile } from '../outline/references/works-file.ts';
import type { SourceFile } from '../outline/source-file.ts';
import { decodeText } from './decode-text.ts';
import { loadStarterInstructions } from './load-starter-instructions.ts';
import { MOST_TEXT_BYTES, type Reading, readSummitFile } from './read-summit-file.ts';

/**
 * Loads a summit's folder: the texts of its outline, and the names of its other files. Throws `Stop` where a file is
 * missing or can't be read. `recall` may give what was read from the starter before.
 */
export async function loadOutline(host: Host, summit: string, recall: Recall = makeAnew): Promise<OutlineSource> {
  const folder = `content/${summit}`;
  const names = await host.list(folder);
  const { themes, findings: misnamed } = checkFileNames(folder, names);
  const shared = await sharedReferences(host);
  const files = [...referencesOf(folder, names, 'summit'), ...shared.files];
  const missing = [
    ...(names.includes('summit.yaml') ? [] : ['summit.yaml']),
    ...(files.length > 0 ? [] : ['references.yaml']),
  ];
  // A file with nearly the right name has a finding of its own, so it is not reported as missing too.
  const isNamed = (name: string) =>
    names.some((other) => fixedName(other)?.replace(/\.\w+$/, '') === name.replace(/\.\w+$/, ''));
  // Works in an unknown format have a finding of their own, so `references.yaml` is not reported as missing too.
  const isUnread = misnamed.some(({ code }) => code === 'outline/unread-references');
  const absent = missing.filter((name) => !isNamed(name) && !(isUnread && name === 'references.yaml'));
  const faults = absent.map((name): Diagnostic => missingFile(`${folder}/${name}`, nearest(name, names)));
  if (missing.length > 0) throw new Stop([...faults, ...misnamed]);

  const textOf = async (path: string, reading: Reading): Promise<string> => {
    const read = await readSummitFile(host, folder, path, reading);
    if ('fault' in read) {
      faults.push(read.fault);
      return '';
    }
    const { text, fault } = decodeText(path, read.bytes);
    if (fault !== undefined) faults.push(fault);
    return text;
  };
  const load = async (name: string): Promise<SourceFile> => {
    const path = `${folder}/${name}`;
    return { path, text: await textOf(path, { most: MOST_TEXT_BYTES }), origin: 'summit', name };
  };
  // The library of a reference manager may be long: `parseWorks` limits its size.
  const references = await Promise.all(files.map(async (file) => ({ ...file, text: await textOf(file.path, {}) })));
  const source = {
    folder,
    summit: await load('summit.yaml'),
    references,
    parseBibtex: references.some(({ format }) => format === 'bib') ? await loadBibtex() : undefined,
    themes: await Promise.all(themes.map(load)),
    assets: names.filter((name) => !name.endsWith('.yaml') && !name.startsWith('templates/')),
    misnamed: [...misnamed, ...shared.findings],
    instructions: await loadStarterInstructions(host, recall),
    languages: await labelLanguages(host, names),
    layouts: await ownLayouts(host, names),
    otherTemplates: names.filter((name) => name.endsWith('.hbs') && !name.startsWith('templates/deck/partials/')),
  };
  if (faults.length > 0) throw new Stop(faults);
  return source;
}

/** Gives the texts of all files of the outline, by their paths in the project. */
export function outlineTexts(source: OutlineSource): Map<string, string> {
  const files = [source.summit, ...source.references, ...source.themes];
  return new Map(files.map(({ path, text }) => [path, text]));
}

// Every summit can cite the works of this folder.
const SHARED = 'content/shared';
const FORMATS = ['yaml', 'json', 'bib'] as const;

async function sharedReferences(host: Host): Promise<{ files: readonly NamedFile[]; findings: readonly Diagnostic[] }> {
  const names = (await host.list(SHARED)).filter((name) => !isLeftover(name));
  return { files: referencesOf(SHARED, names, 'shared'), findings: checkReferenceFiles(SHARED, names) };
}

/** A file of references before its text is loaded. */
type NamedFile = Omit<ReferencesFile, 'text'>;

function referencesOf(folder: string, names: readonly string[], origin: SourceFile['origin']): readonly NamedFile[] {
  return FORMATS.filter((format) => names.includes(`references.${format}`)).map((format) => {
    const name = `references.${format}`;
    return { path: `${folder}/${name}`, format, origin, name };
  });
}

// The languages that have labels, from the project's templates and from the summit's own.
async function labelLanguages(host: Host, names: readonly string[]): Promise<string[]> {
  const shared = await host.list('templates/labels');
  const own = names.flatMap((name) => /^templates\/labels\/([^/]+\.yaml)$/.exec(name)?.[1] ?? []);
  const files = [...new Set([...shared, ...own])].sort();
  return files.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
}

// A partial of the deck that the project's templates do not have is a layout that a theme can name.
async function ownLayouts(host: Host, names: readonly string[]): Promise<string[]> {
  const shared = await host.list('templates/deck/partials');
  const own = names.flatMap((name) => /^templates\/deck\/partials\/([^/]+\.hbs)$/.exec(name)?.[1] ?? []);
  return own.filter((name) => !shared.includes(name)).map((name) => name.slice(0, -'.hbs'.length));
}
