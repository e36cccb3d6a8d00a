import { type Genre, isGenre } from '../outline/genre.ts';
import type { SourceFile } from '../outline/source-file.ts';
import type { Templates } from './templates.ts';

/** The templates and stylesheets that a summit brings for one genre, in its `templates/<genre>/`. */
export function ownFiles({ own }: Pick<Templates, 'own'>, genre: Genre): readonly SourceFile[] {
  return own.filter((file) => genreOf(file) === genre);
}

/** The genre of a template or stylesheet, from its folder; undefined where the file serves both genres. */
export function genreOf({ name }: Pick<SourceFile, 'name'>): Genre | undefined {
  const [folder] = name.split('/');
  return isGenre(folder) ? folder : undefined;
}
