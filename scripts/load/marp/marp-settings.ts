import type { MarpOptions } from '../../render/marp/marp-options.ts';

/** What the settings around a deck, and the command line, say of how Marp shows it. */
export interface MarpSettings {
  /** The stylesheets, or folders of stylesheets, that hold its themes, from the root of the disk. */
  readonly themePaths: readonly ThemePath[];
  /** The theme that the settings put in place of the deck's own: its name, or a stylesheet's path. */
  readonly theme: string | undefined;
  readonly options: MarpOptions;
  /** The settings that are a program, which is never run. */
  readonly script: string | undefined;
}

/** A path of the settings, and how and where it is written. */
export interface ThemePath {
  readonly path: string;
  readonly written: string;
  /** The settings file, or '--theme-set'. */
  readonly by: string;
}

export const NO_SETTINGS: MarpSettings = { themePaths: [], theme: undefined, options: {}, script: undefined };
