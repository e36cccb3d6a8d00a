import type { Check } from '../check.ts';
import { checkMarkedImages } from './check-marked-images.ts';

/** The checks of the pictures of a pack, by their list. */
export const IMAGE_CHECKS: readonly Check<'images'>[] = [
  { name: 'marked pictures', subject: 'images', codes: ['check/unmarked-page'], find: checkMarkedImages },
];
