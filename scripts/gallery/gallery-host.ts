import type { Host } from '../host/host.ts';
import { designYaml, type GalleryDesign } from './gallery-designs.ts';

/** The folder of the gallery's outline: not under `content/`, where every build would include it. */
export const OUTLINE_FOLDER = 'docs/gallery/outline';

/** The name of the summit under which a build finds the outline. */
export const GALLERY_SUMMIT = 'gallery';

const BUILT_FROM = `content/${GALLERY_SUMMIT}`;

/** Makes a host that shows the gallery's outline as a summit under `content/`, in one of the gallery's designs. */
export function createGalleryHost(host: Host, design: GalleryDesign): Host {
  const at = (path: string) => {
    const inside = path === BUILT_FROM || path.startsWith(`${BUILT_FROM}/`);
    return inside ? `${OUTLINE_FOLDER}${path.slice(BUILT_FROM.length)}` : path;
  };
  const readBytes = async (path: string, most?: number) => {
    const bytes = await host.readBytes(at(path), most);
    return path === `${BUILT_FROM}/summit.yaml` ? Buffer.concat([bytes, Buffer.from(designYaml(design))]) : bytes;
  };
  return {
    ...host,
    readBytes,
    readText: async (path) => Buffer.from(await readBytes(path)).toString('utf8'),
    list: async (folder) => await host.list(at(folder)),
    names: async (folder) => await host.names(at(folder)),
    isInside: async (folder, path) => await host.isInside(at(folder), at(path)),
  };
}
