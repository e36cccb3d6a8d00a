import { type Genre, isGenre } from '../outline/genre.ts';
import type { SourceFile } from '../outline/source-file.ts';
import type { Templates } from './templates.ts';

/** The files that a summit brings for one genre: its templates and stylesheets of `templates/<genre>/`. */
export function ownFiles({ own }: Pick<Templates, 'own'>, genre: Genre): readonly SourceFile[] {
  return own.filter((file) => genreOf(file) === genre);
}

/** The genre that a template or stylesheet is for; undefined where it serves both. */
export function genreOf({ name }: Pick<SourceFile, 'name'>): Genre | undefined {
  const [folder] = name.split('/');
  return isGenre(folder) ? folder : undefined;
}
