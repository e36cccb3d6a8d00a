import type { MarpOptions } from '../../render/marp/marp-options.ts';

/** The settings around a deck and on the command line that change how Marp shows it. */
export interface MarpSettings {
  /** The absolute paths of the stylesheets, or folders of stylesheets, with the themes. */
  readonly themePaths: readonly ThemePath[];
  /** The theme that replaces the deck's own: its name, or the path of a stylesheet. */
  readonly theme: string | undefined;
  readonly options: MarpOptions;
  /** The settings file that is a program, which is never run. */
  readonly script: string | undefined;
}

/** A path in the settings, as it is written, and the place where it is written. */
export interface ThemePath {
  readonly path: string;
  readonly written: string;
  /** The name of the settings file, or '--theme-set'. */
  readonly by: string;
}

export const NO_SETTINGS: MarpSettings = { themePaths: [], theme: undefined, options: {}, script: undefined };
