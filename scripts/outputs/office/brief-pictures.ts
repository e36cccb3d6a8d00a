import type { Printer } from '../../browser/browser.ts';
import { pageGeometry } from '../../design/page-geometry.ts';
import type { PageSetup } from '../../design/page-setup.ts';
import { paletteOf } from '../../design/stylesheet.ts';
import { drawForBrief } from '../../figures/draw-pack.ts';
import type { PackMaterial } from '../../load/pack-material.ts';
import type { SizedPicture } from '../../office/brief/brief-source.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import { nativeFigures } from './native-charts.ts';
import { officePictures, sizeOf } from './office-pictures.ts';

/** The pictures of a Word brief by the figure's id, and the ground of its cover. */
export interface BriefPictures {
  readonly pictures: ReadonlyMap<string, SizedPicture>;
  readonly coverGround: SizedPicture | undefined;
  /** The charts that Word draws itself, with their sizes in px. */
  readonly native: ReadonlyMap<string, { readonly width: number; readonly height: number }>;
}

/** What the pictures of a Word brief are made with. */
interface BriefPictureChoices {
  readonly printer: Printer;
  /** The name of the file, for findings. */
  readonly file: string;
  readonly view: BriefView;
  /** Whether the file is made in a template of the user's own, which has its own cover and logo. */
  readonly isOfTemplate: boolean;
}

/** Makes the pictures of a brief for Word: its figures as they are printed, the logo, and the ground of the cover. */
export async function briefPictures(
  material: PackMaterial,
  setup: PageSetup,
  { printer, file, view, isOfTemplate }: BriefPictureChoices,
): Promise<BriefPictures> {
  const { drawings } = await drawForBrief(material, setup);
  const shown = shownIds(isOfTemplate ? { ...view, logo: null } : view);
  const native = nativeFigures(view, material.context.outline);
  const used = [...drawings].filter(([id]) => shown.has(id) && !native.has(id));
  const sizes = [...drawings].flatMap(([id, svg]) => (native.has(id) ? [[id, sizeOf(svg)] as const] : []));
  const ground = isOfTemplate ? [] : [[GROUND, coverGround(material, setup)] as const];
  const all = new Map([...used, ...ground]);
  const { library, recall } = material;
  const pictures = await officePictures(all, { library, printer, recall, file });
  const shownGround = pictures.get(GROUND);
  pictures.delete(GROUND);
  return { pictures, coverGround: shownGround, native: new Map(sizes) };
}

// No figure can have this id.
const GROUND = '_cover';

// The axis of a timeline is not among them: its events are a table in Word, which can be edited.
function shownIds({ chapters, logo, published }: BriefView): ReadonlySet<string> {
  const figures = chapters.flatMap(({ bands }) => bands.flatMap((band) => band.figures));
  return new Set([...figures.map(({ drawing }) => drawing?.id ?? ''), logo?.id ?? '', published?.code.id ?? '']);
}

const PX_PER_MM = 96 / 25.4;
// In mm, from the stylesheet of the brief: the side of the motif, its distance from the left, and from the foot.
const MOTIF = { size: 215, left: 66, up: 199 };

// The deep ground of the cover with the motif, as large as the page.
function coverGround({ drawings, context, tokens }: PackMaterial, setup: PageSetup): string {
  const geometry = pageGeometry(setup);
  const width = Math.round(geometry.width * PX_PER_MM);
  const height = Math.round(geometry.height * PX_PER_MM);
  const path = context.outline.design.motif?.path;
  const motif = drawings.find((each) => path !== undefined && each.path === path);
  const { size, left, up } = MOTIF;
  const place = [left, geometry.height - up, size, size].map((mm) => Math.round(mm * PX_PER_MM));
  const inner = motif?.svg.replace(
    /^[\s\S]*?<svg\b/,
    `<svg x="${place[0]}" y="${place[1]}" width="${place[2]}" height="${place[3]}"`,
  );
  const fill = paletteOf(tokens.brief)['deep'] ?? '#000000';
  const ground = `<rect width="${width}" height="${height}" fill="${fill}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${ground}${inner ?? ''}</svg>`;
}
