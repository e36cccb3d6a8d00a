import { type PressProfile, pressInks } from '../design/press-profile.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import type { Design } from '../outline/outline.ts';
import { loadAsset } from './load-assets.ts';

// Those of printing houses have two megabytes or three.
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Loads the colour profile of a summit's printing house; undefined where it names none. Throws `Stop` where the file
 * can't be read, or is no profile of a press.
 */
export async function loadPressProfile(
  host: Host,
  folder: string,
  press: Design['press'],
): Promise<PressProfile | undefined> {
  if (press === undefined) return undefined;
  const { path, at } = press.profile;
  const { bytes } = await loadAsset(host, folder, press.profile, MOST_BYTES);
  const read = pressInks(bytes);
  if ('problem' in read) throw new Stop([diagnose('outline/unusable-profile', { path, problem: read.problem }, at)]);
  return { bytes, inks: read.inks, condition: press.condition ?? path.replace(/^.*\/|\.[^.]*$/g, '') };
}
