import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { systemReason } from '../host/system-reason.ts';
import type { Pack } from '../outline/pack.ts';
import type { Artefact } from '../outputs/artefact.ts';

/**
 * Copies the files of a pack that are to be sent into a folder, each with a name by which a registry finds it:
 * `{symbol}-{language}-{marking}.pdf`, with the kind of the file where that is not the brief itself. The files of the
 * pack keep their names. Gives the paths of the copies. Throws `Stop` where a file can't be written.
 */
export async function deliverPack(
  host: Host,
  folder: string,
  pack: Pack,
  artefacts: readonly Artefact[],
): Promise<readonly string[]> {
  const stem = stemOf(pack, artefacts);
  const delivered: string[] = [];
  for (const { name, content } of artefacts) {
    const path = deliveredName(name, stem);
    if (path === undefined) continue;
    try {
      await host.write(`${folder}/${path}`, content);
    } catch (error) {
      throw new Stop([diagnose('usage/output-failed', { path: `${folder}/${path}`, reason: systemReason(error) })], {
        cause: error,
      });
    }
    delivered.push(`${folder}/${path}`);
  }
  return delivered;
}

/** Throws `Stop` where files would be delivered into a folder of sources. */
export async function refuseDelivery(host: Host, folder: string): Promise<void> {
  for (const sources of ['content', 'templates']) {
    if (!(await host.wouldBeInside(sources, folder))) continue;
    throw new Stop([diagnose('usage/output-in-sources', { path: folder, sources })]);
  }
}

// What is sent: the brief, the slides and their handout, as pages and as documents, but no Markdown, stylesheet, figure, picture or manifest.
const SENT = /^(?<genre>brief|deck|handout)(?<more>-[^.]+)?\.(?<ending>pdf|html|pptx|docx)$/;

/** The name of a file where it is delivered; undefined for a file that is not to be sent. */
export function deliveredName(name: string, stem: string): string | undefined {
  const { genre, more = '', ending } = SENT.exec(name)?.groups ?? {};
  return genre === undefined ? undefined : `${stem}${genre === 'brief' ? '' : `-${genre}`}${more}.${ending}`;
}

/** What the manifest says of an official document. */
interface ManifestDocument {
  readonly symbol?: string;
  readonly revision?: number;
  readonly marking?: string;
}

function stemOf({ summit, language }: Pack, artefacts: readonly Artefact[]): string {
  const manifest = String(artefacts.find(({ name }) => name === 'build.json')?.content ?? '{}');
  const { document = {} } = JSON.parse(manifest) as { document?: ManifestDocument };
  const { symbol = summit, revision, marking } = document;
  const parts = [symbol, revision === undefined ? '' : `Rev.${revision}`, language, marking ?? ''];
  return parts
    .map(asFileName)
    .filter((part) => part !== '')
    .join('-');
}

// Letters, digits and full stops of any script stay; whatever a file system may not take becomes a hyphen.
function asFileName(words: string): string {
  return words.replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
}
