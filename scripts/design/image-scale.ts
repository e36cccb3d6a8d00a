/** How many px the pictures of slides and figures may have for each px of theirs. */
export const IMAGE_SCALES: readonly number[] = [1, 2, 3, 4];

/** The usual scale: sharp on screens with twice as many pixels, and on paper 10 cm wide. */
export const USUAL_SCALE = 2;
