import type { Genre } from '../outline/genre.ts';
import type { SourceFile } from '../outline/read/parse-outline.ts';
import type { Templates } from './templates.ts';

/** The files that a summit brings for one genre: its templates and stylesheets of `templates/<genre>/`. */
export function ownFiles({ own }: Templates, genre: Genre): readonly SourceFile[] {
  return own.filter(({ path }) => path.includes(`/templates/${genre}/`));
}
