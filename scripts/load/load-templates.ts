import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { languageChain } from '../outline/language-chain.ts';
import type { AssetPath } from '../outline/outline.ts';
import type { SourceFile } from '../outline/source-file.ts';
import { stylesheetsOf } from '../templating/pack-stylesheets.ts';
import type { Templates } from '../templating/templates.ts';
import { checkCitationStyle } from '../views/notes/check-citation-style.ts';
import { mergeLocales } from '../views/notes/merge-locales.ts';
import { parseLabels } from '../views/text/labels.ts';
import { decodeText } from './decode-text.ts';
import { loadAsset } from './load-assets.ts';
import { loadOverrides, type Overrides } from './load-overrides.ts';

/** The shared files of `templates/`, and the files with which a summit replaces or extends them. */
interface Shelf {
  readonly host: Host;
  readonly shared: readonly string[];
  readonly overrides: Overrides;
}

/**
 * Loads the templates, stylesheets, labels and citation style for one pack. `language` is the pack's; `folder` is the
 * summit's, and files of its `templates/` replace the shared ones. `style` is the citation style that the summit names;
 * it replaces any other. Gives no templates where the labels of the language can't be read. `files` holds the texts that
 * a finding may quote, by path. Throws `Stop` where the named style can't be read.
 */
export async function loadTemplates(
  host: Host,
  language: string,
  folder: string,
  style?: AssetPath,
): Promise<{ templates?: Templates; files: ReadonlyMap<string, string>; findings: readonly Diagnostic[] }> {
  const overrides = await loadOverrides(host, folder);
  const shelf = { host, shared: await host.list('templates'), overrides };
  const chain = languageChain(language);
  const own = await takeLocales(shelf, chain);
  const locales = own ?? [await sharedFile(host, localeName('en')), []];
  const labelFiles = (await Promise.all(chain.map(async (each) => await takeLabels(shelf, each)))).flat();
  const named = style === undefined ? undefined : await loadStyle(host, folder, style);
  const citations = {
    style: named ?? (await take(shelf, 'citations/notes.csl')),
    locale: mergeLocales(...locales),
  };
  const citationFindings = await checkOwnCitations(citations, overrides, named !== undefined);
  const english = chain.includes('en') ? undefined : await sharedFile(host, labelsName('en'));
  const { labels, places, findings: labelFindings } = parseLabels(labelFiles, english);
  const findings = [
    ...overrides.findings,
    ...unusedLanguages(overrides, chain),
    ...(own === undefined ? [missingLocale(shelf, chain, folder)] : []),
    ...citationFindings,
    ...labelFindings,
  ];
  // Without labels and a citation style that work, nothing can be rendered.
  if (labels === undefined || places === undefined || citationFindings.length > 0) {
    return { files: textsOf([...labelFiles, ...overrides.files.values(), citations.style]), findings };
  }
  const templates = {
    labels,
    labelPlaces: places,
    labelFiles,
    citations: { style: citations.style.text, locale: citations.locale.text },
    tokens: await take(shelf, 'tokens.css'),
    sharedTokens: await sharedFile(host, 'tokens.css'),
    deck: await loadDeck(shelf),
    brief: {
      page: { main: await take(shelf, 'brief/brief.hbs'), partials: await takePartials(shelf, 'brief') },
      css: await take(shelf, 'brief/brief.css'),
      addedCss: addedCss(shelf, 'brief'),
    },
    own: [...overrides.files.values()],
    replaced: await replacedStylesheets(shelf),
  };
  return { templates, files: templateTexts(templates), findings };
}

// The words of references, such as “ed.” and “accessed”, are then those of English, as labels that are missing are.
function missingLocale(shelf: Shelf, chain: readonly string[], folder: string): Diagnostic {
  const language = chain.find((each) => has(shelf, labelsName(each))) ?? chain[0] ?? '';
  const path = `${folder}/templates/${localeName(language)}`;
  const labels = shelf.overrides.files.get(labelsName(language));
  const at = labels === undefined ? undefined : { file: labels.path, line: 1, column: 1 };
  return diagnose('template/missing-locale', { path, language }, at);
}

// Labels and terms of a language that this pack does not use.
function unusedLanguages({ files }: Overrides, chain: readonly string[]): Diagnostic[] {
  return [...files].flatMap(([name, { path }]) => {
    const found = /^(?:labels\/|citations\/locale-)([^/]+)\.\w+$/.exec(name)?.[1];
    if (found === undefined || chain.includes(found)) return [];
    const data = { found, language: chain.at(-1) ?? '' };
    return [diagnose('template/unused-language', data, { file: path, line: 1, column: 1 })];
  });
}

// The shared files are tested with the project. So citeproc-js is loaded here only for a summit's own files.
async function checkOwnCitations(
  files: { readonly style: SourceFile; readonly locale: SourceFile },
  { files: own }: Overrides,
  isNamed: boolean,
): Promise<readonly Diagnostic[]> {
  if (!isNamed && ![...own.keys()].some((name) => name.startsWith('citations/'))) return [];
  return await checkCitationStyle({ ...files, ownStyle: isNamed || own.has('citations/notes.csl') });
}

// Throws `Stop` where a link leads out of the summit's folder, or where the file is not UTF-8 text.
async function loadStyle(host: Host, folder: string, style: AssetPath): Promise<SourceFile> {
  const { file, bytes } = await loadAsset(host, folder, style);
  const { text, fault } = decodeText(file, bytes);
  if (fault !== undefined) throw new Stop([fault]);
  return { path: file, text, origin: 'summit', name: style.path };
}

async function loadDeck(shelf: Shelf): Promise<Templates['deck']> {
  const partials = await takePartials(shelf, 'deck');
  return {
    markdown: { main: await take(shelf, 'deck/deck.md.hbs'), partials },
    page: {
      main: await take(shelf, 'deck/page.hbs'),
      partials: new Map([['controls', await take(shelf, 'deck/controls.hbs')]]),
    },
    css: await take(shelf, 'deck/deck.css'),
    narrowCss: await take(shelf, 'deck/narrow.css'),
    screenCss: await take(shelf, 'deck/screen.css'),
    addedCss: addedCss(shelf, 'deck'),
    scripts: await loadScripts(shelf.host),
  };
}

function templateTexts(templates: Templates): Map<string, string> {
  const { labelFiles, deck, brief, own } = templates;
  const sets = [deck.markdown, deck.page, brief.page];
  const stylesheets = stylesheetsOf(templates);
  const files = [
    ...labelFiles,
    stylesheets.tokens,
    ...stylesheets.deck,
    ...stylesheets.brief,
    ...deck.scripts,
    ...sets.flatMap(({ main, partials: byName }) => [main, ...byName.values()]),
    ...own,
  ];
  return textsOf(files);
}

function textsOf(files: readonly SourceFile[]): Map<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}

// Shared files come first, since later files replace earlier ones: a summit's own terms always win.
async function takeLocales(
  shelf: Shelf,
  chain: readonly string[],
): Promise<[widest: SourceFile, narrower: readonly SourceFile[]] | undefined> {
  const names = chain.map(localeName).filter((name) => has(shelf, name));
  const files = await Promise.all(names.map(async (name) => await take(shelf, name)));
  const [widest, ...narrower] = ['shared', 'summit'].flatMap((origin) =>
    files.filter((file) => file.origin === origin),
  );
  return widest === undefined ? undefined : [widest, narrower];
}

// The shared file comes first, since later files replace earlier ones: a summit's own labels win.
async function takeLabels({ host, shared, overrides }: Shelf, language: string): Promise<SourceFile[]> {
  const name = labelsName(language);
  const own = overrides.files.get(name);
  return [...(shared.includes(name) ? [await sharedFile(host, name)] : []), ...(own === undefined ? [] : [own])];
}

function labelsName(language: string): string {
  return `labels/${language}.yaml`;
}

function localeName(language: string): string {
  return `citations/locale-${language}.xml`;
}

function has({ shared, overrides }: Shelf, name: string): boolean {
  return shared.includes(name) || overrides.files.has(name);
}

async function take({ host, overrides }: Shelf, name: string): Promise<SourceFile> {
  return overrides.files.get(name) ?? (await sharedFile(host, name));
}

async function replacedStylesheets({ host, shared, overrides }: Shelf): Promise<SourceFile[]> {
  const names = [...overrides.files.keys()].filter((name) => name.endsWith('.css') && shared.includes(name));
  return await Promise.all(names.map(async (name) => await sharedFile(host, name)));
}

async function sharedFile(host: Host, name: string): Promise<SourceFile> {
  const path = `templates/${name}`;
  return { path, text: await host.readText(path), origin: 'shared', name };
}

async function takePartials(shelf: Shelf, genre: 'deck' | 'brief'): Promise<Map<string, SourceFile>> {
  const folder = `${genre}/partials/`;
  const names = [...new Set([...shelf.shared, ...shelf.overrides.files.keys()])]
    .filter((name) => name.startsWith(folder) && name.endsWith('.hbs'))
    .sort();
  const entries = names.map(async (name) => {
    return [name.slice(folder.length, -'.hbs'.length), await take(shelf, name)] as const;
  });
  return new Map(await Promise.all(entries));
}

function addedCss({ shared, overrides }: Shelf, genre: 'deck' | 'brief'): SourceFile[] {
  return [...overrides.files]
    .filter(([name]) => name.startsWith(`${genre}/`) && name.endsWith('.css') && !shared.includes(name))
    .map(([, file]) => file);
}

async function loadScripts(host: Host): Promise<SourceFile[]> {
  const folder = 'deck/script';
  const names = (await host.list(`templates/${folder}`)).filter((name) => name.endsWith('.js'));
  return await Promise.all(names.map(async (name) => await sharedFile(host, `${folder}/${name}`)));
}
