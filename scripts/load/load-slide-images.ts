import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Host } from '../host/host.ts';
import type { SourceFile } from '../outline/source-file.ts';

/** The slides of a Markdown file with their local images inside, and what is wrong with those. */
export interface SlideImages {
  readonly html: string;
  readonly css: string;
  readonly findings: readonly Diagnostic[];
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

// What Marp writes of an image's address: an attribute, or `url()` in a style, whose quotes it escapes.
const ADDRESSES = /(?<before>\ssrc="|url\((?:&quot;|["']?))(?<address>[^"')]*?)(?=&quot;|["')])/g;

/**
 * Puts the images of a Markdown file's folder into its slides. What lies elsewhere is left out: a file
 * outside the folder and one that is not there are errors, one on a network a warning.
 */
export async function loadSlideImages(
  host: Host,
  file: SourceFile,
  slides: { readonly html: string; readonly css: string },
): Promise<SlideImages> {
  const folder = /^(.*)[/\\]/.exec(file.path)?.[1] ?? '.';
  const found = new Set([slides.html, slides.css].flatMap((text) => addressesIn(text)));
  const data = new Map<string, string>();
  const findings: Diagnostic[] = [];
  for (const address of found) {
    if (/^(?:data:|#|$)/.test(address)) continue;
    const loaded = await loadImage(host, folder, address);
    if (typeof loaded === 'string') data.set(address, loaded);
    // Marp's own themes name fonts and drawings of theirs; only what the file asks for is reported.
    else if (file.text.includes(address) || file.text.includes(decoded(address))) {
      findings.push(loaded(placeOf(file, address)));
    }
  }
  const inlined = (text: string) =>
    text.replace(ADDRESSES, (whole, before: string, address: string) => {
      const inside = data.get(address);
      return inside === undefined ? whole : `${before}${inside}`;
    });
  return { html: inlined(slides.html), css: inlined(slides.css), findings };
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(ADDRESSES)].map(({ groups }) => groups?.['address'] ?? '');
}

async function loadImage(
  host: Host,
  folder: string,
  address: string,
): Promise<string | ((place: Place) => Diagnostic)> {
  if (/^(?:[a-z][\w+.-]+:)?\/\//i.test(address)) {
    return (place) => diagnose('markdown/remote-image', { address }, place);
  }
  const path = decoded(address);
  const type = TYPES[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
  const inside = `${folder}/${path}`;
  const names = await host.list(folder);
  const missing = (place: Place) => diagnose('markdown/missing-image', { path, nearest: nearest(path, names) }, place);
  if (/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path)) {
    return (place) => diagnose('markdown/outside-image', { path }, place);
  }
  if (type === undefined || !names.includes(path.replace(/^\.\//, ''))) return missing;
  if (!(await host.isInside(folder, inside))) return (place) => diagnose('markdown/outside-image', { path }, place);
  return `data:${type};base64,${Buffer.from(await host.readBytes(inside)).toString('base64')}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, '').replace(/&amp;/g, '&'));
  } catch {
    return address;
  }
}

// The first line that names the image.
function placeOf({ path, text }: SourceFile, address: string): Place {
  const lines = text.split(/\r\n|\n|\r/);
  const named = [address, decoded(address)].find((name) => text.includes(name)) ?? address;
  const line = lines.findIndex((words) => words.includes(named));
  const column = (lines[line]?.indexOf(named) ?? 0) + 1;
  return { file: path, line: line + 1, column, endColumn: column + named.length };
}
