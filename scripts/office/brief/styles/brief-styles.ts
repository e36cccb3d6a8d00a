import type { Writing } from '../writing.ts';
import { coverStyles } from './cover-styles.ts';
import { figureStyles } from './figure-styles.ts';
import { frameStyles } from './frame-styles.ts';
import { textStyles } from './text-styles.ts';
import type { WordStyle } from './word-style.ts';

/** Lists the styles of a Word brief, each after the one that it is based on. */
export function briefStyles(writing: Pick<Writing, 'measures' | 'source'>): readonly WordStyle[] {
  return [...textStyles(writing), ...coverStyles(writing), ...figureStyles(writing), ...frameStyles(writing)];
}
