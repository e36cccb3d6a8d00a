import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { type CheckedImage, checkImage, type ImageFile } from '../outline/image/check-image.ts';
import { decodeDrawing } from '../outline/image/decode-drawing.ts';
import type { AssetPath, LoadedAsset } from '../outline/outline.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';
import { loadAsset } from './load-assets.ts';
import { orFindings } from './or-findings.ts';
import { keyOfImage } from './pixels/key-of-image.ts';
import { lookAtPixels } from './pixels/look-at-pixels.ts';
import { withinFile } from './within-file.ts';

/** The images of a summit that can be used, by their paths from its folder, and the findings about all images. */
export interface LoadedImages {
  readonly images: ReadonlyMap<string, ImageFile>;
  /** The texts of the drawings in which findings stand, by their paths in the project. */
  readonly drawings: ReadonlyMap<string, string>;
  readonly findings: readonly Diagnostic[];
}

/** Loads images of the summit's folder, each once, and checks their pixels. */
export async function loadImages(
  host: Host,
  folder: string,
  assets: readonly AssetPath[],
  recall: Recall = makeAnew,
): Promise<LoadedImages> {
  const byPath = new Map(assets.toReversed().map((asset) => [asset.path, asset]));
  const first = assets.filter((asset) => byPath.get(asset.path) === asset);
  const look = async (asset: AssetPath) => {
    const loaded = await loadAsset(host, folder, asset);
    return { ...loaded, ...(await checkWhole(loaded, recall)) };
  };
  const looked = await Promise.all(first.map(async (asset) => await orFindings(async () => await look(asset))));
  const checked = looked.flatMap((one) => ('value' in one ? [one.value] : []));
  const unread = looked.flatMap((one) => ('value' in one ? [] : one.findings));
  const drawings = checked.filter(({ file, findings }) => findings.some(({ place }) => place?.file === file));
  return {
    images: new Map(checked.flatMap(({ path, image }) => (image === undefined ? [] : [[path, image] as const]))),
    drawings: new Map(drawings.map(({ file, bytes }) => [file, decodeDrawing(bytes) ?? ''])),
    findings: [...unread, ...checked.flatMap(({ findings }) => findings)],
  };
}

// The structure of the file is checked first: it says whether the pixels can be unpacked at all.
async function checkWhole(asset: LoadedAsset, recall: Recall): Promise<CheckedImage> {
  const within = <Value>(work: () => Value): Value => withinFile(asset, work);
  const { image, findings } = within(() => checkImage(asset));
  if (image === undefined || image.type === 'svg') return { ...(image === undefined ? {} : { image }), findings };
  const looked = await recall('pixels', keyOfImage(image), async () => await lookAtPixels(image, within));
  if ('image' in looked) return { image: looked.image, findings };
  const { path, at } = asset;
  const { reason } = looked;
  const code = looked.seen ? 'outline/damaged-image' : 'outline/unseen-image';
  return { findings: [...findings, diagnose(code, { path, reason }, at)] };
}
