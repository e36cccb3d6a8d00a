import { type CodePointRange, readFont } from '../../design/font-coverage.ts';
import { addAll } from '../../diagnostics/add-all.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Host } from '../../host/host.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { unpackFont } from '../fonts/unpack-font.ts';
import type { AllowedFiles } from './allowed-files.ts';
import { joinPath } from './join-path.ts';

/** The slides of a Markdown file with their local images and fonts embedded, and the findings about these. */
export interface SlideImages {
  readonly html: string;
  readonly css: string;
  readonly findings: readonly Diagnostic[];
  /** The code points that the deck's own font files can draw. */
  readonly coverage: readonly CodePointRange[];
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  otf: 'font/otf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

// The forms of an image's address in Marp's HTML: an attribute, or `url()` in a style with escaped quotation marks. Marp
// repeats the head's styles in attributes of each slide, with the stylesheets that they import.
const ADDRESSES =
  /(?<before><img\b[^<>]*?\ssrc="|(?<!@import\s+)url\((?:&quot;|["']?))(?<address>[^"')]*?)(?=&quot;|["')])/g;
// Marp's own pages load both from the network. An emoji is a square of one em, whatever it shows.
const EMOJI = /^https:\/\/cdn\.jsdelivr\.net\/gh\/jdecked\/twemoji@/;
const KATEX_FONT = /^https:\/\/cdn\.jsdelivr\.net\/npm\/katex@[\d.]+\/dist\/(fonts\/KaTeX_[\w-]+\.woff2)$/;
const EMPTY = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')}`;
const MOST_BYTES = 32 * 2 ** 20;

/**
 * Embeds the images and fonts that a Markdown file names in its slides. A file that may not be read is left out: a file
 * outside the allowed folders or a missing file is an error, a file on the network a warning.
 */
export async function loadSlideImages(
  host: Host,
  file: SourceFile,
  slides: { readonly html: string; readonly css: string },
  files: AllowedFiles,
): Promise<SlideImages> {
  const data = new Map<string, string>();
  const findings: Diagnostic[] = [];
  const coverage: CodePointRange[] = [];
  for (const address of addressesIn(`${slides.html}\n${slides.css}`)) {
    const loaded = await loadAddress(host, files, address);
    if ('inside' in loaded) data.set(address, loaded.inside);
    if ('coverage' in loaded) addAll(coverage, loaded.coverage);
    // Marp's themes name fonts and drawings of their own; only addresses in the user's file are reported.
    const isAsked = file.text.includes(address) || file.text.includes(decoded(address));
    if ('fault' in loaded && isAsked && !isRemoteFont(address)) findings.push(loaded.fault(placeOf(file, address)));
  }
  const inlined = (text: string) =>
    text.replace(ADDRESSES, (whole, before: string, address: string) => {
      const inside = data.get(address);
      return inside === undefined ? whole : `${before}${inside}`;
    });
  return { html: inlined(slides.html), css: inlined(slides.css), findings, coverage };
}

// A missing font from the network is reported with its family.
function isRemoteFont(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address) && (TYPES[endingOf(address)] ?? '').startsWith('font/');
}

/** Lists the addresses of images and fonts in Marp's pages, each once, without those embedded in the page. */
function addressesIn(text: string): string[] {
  const all = [...text.matchAll(ADDRESSES)].map(({ groups }) => groups?.['address'] ?? '');
  return [...new Set(all)].filter((address) => !/^(?:data:|#|$)/.test(address));
}

type Loaded =
  | { readonly inside: string; readonly coverage?: readonly CodePointRange[] }
  | { readonly fault: (place: Place) => Diagnostic };

async function loadAddress(host: Host, files: AllowedFiles, address: string): Promise<Loaded> {
  if (EMOJI.test(address)) return { inside: EMPTY };
  const katex = KATEX_FONT.exec(address)?.[1];
  if (katex !== undefined) return inside('font/woff2', await host.readBytes(`node_modules/katex/dist/${katex}`));
  if (/^(?:[a-z][\w+.-]+:)?\/\//i.test(address)) {
    return { fault: (place) => diagnose('markdown/remote-image', { address }, place) };
  }
  const path = decoded(address);
  const loaded = await files.read(joinPath(files.folder, path), MOST_BYTES);
  // A browser reads the bytes of a picture, whatever its name is.
  if ('bytes' in loaded) return inside(TYPES[endingOf(path)] ?? 'image/png', loaded.bytes);
  if (loaded.kind === 'unusable') {
    return { fault: (place) => diagnose('markdown/unread-image', { path, reason: loaded.reason }, place) };
  }
  if (loaded.kind === 'outside') return { fault: (place) => diagnose('markdown/outside-image', { path }, place) };
  const near = await nearestTo(host, files, path);
  return { fault: (place) => diagnose('markdown/missing-image', { path, nearest: near }, place) };
}

function inside(type: string, bytes: Uint8Array): Loaded {
  const address = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  if (!type.startsWith('font/')) return { inside: address };
  return { inside: address, coverage: readFont(bytes, unpackFont)?.coverage ?? [] };
}

function endingOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

// Only the folder in the path is searched, and only if it is beside or below the deck.
async function nearestTo(host: Host, files: AllowedFiles, path: string): Promise<string | undefined> {
  const [, folder = '', name = path] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  const there = joinPath(files.folder, folder);
  if (there !== files.folder && !there.startsWith(files.folder === '' ? '' : `${files.folder}/`)) return undefined;
  const near = nearest(name, await host.names(there));
  return near === undefined ? undefined : `${folder}${near}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, '').replace(/&amp;/g, '&'));
  } catch {
    return address;
  }
}

// The place of the first line that names the image.
function placeOf({ path, text }: SourceFile, address: string): Place {
  const lines = text.split(/\r\n|\n|\r/);
  const named = [address, decoded(address)].find((name) => text.includes(name)) ?? address;
  const line = lines.findIndex((words) => words.includes(named));
  const column = (lines[line]?.indexOf(named) ?? 0) + 1;
  return { file: path, line: line + 1, column, endColumn: column + named.length };
}
